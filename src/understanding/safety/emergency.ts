import { type PhraseLine, Phrases } from '../phrases.js';

/** Fire, water, accident, robbery: danger where nothing says that it is over or that papers are asked for. */
const DISASTER = `
  cháy nhà, nhà cháy, nhà tôi|em|con|mình|bên cháy, nhà .. đang cháy, đang =cháy, cháy to, cháy lớn, =cháy rồi,
  bốc cháy, đám cháy, cháy rừng, =cháy chợ, chợ cháy, cháy kho, =cháy xưởng, chay xuong go|may|nhua|son|san|det|moc, cháy bếp, =cháy quán, cháy đồi, hỏa hoạn,
  chập điện .. cháy, nổ bình ga|gas, nổ ga|gas, cứu tôi|em|mẹ|con|cháu|người, cấp cứu, kêu cứu, sos, điện giật,
  bất tỉnh, ngất xỉu, té xỉu, ngừng thở, không thở, ngộ độc, nấm độc, uống nhầm thuốc, đột quỵ, chảy máu nhiều,
  máu me, nguy kịch, sắp chết, đuối nước, chết đuối, sắp chìm, rơi xuống sông|ao|giếng|hồ, lũ cuốn, nước cuốn,
  bị vùi, vùi lấp, vùi người, ngập .. nóc nhà, sập nhà, nhà =sập, nhà bị sập, nhà sập rồi|đè, mắc kẹt .. lũ,
  kẹt trên mái, tai nạn chết người, tai nạn nặng, tai nạn nghiêm trọng, vừa bị tai nạn, tai nạn giao thông nặng,
  có tai nạn, xe tông, bị cướp, giật dây chuyền|túi|giỏ|bóp|ví, bịt mặt .. đập|cướp|xông|phá, có súng, cầm súng, cướp giật, tên cướp, kẻ cướp, đang cướp, trộm đang, trộm vào nhà, kẻ trộm,
  trộm .. dao, đang cạy|phá|bẻ|đập|cắt .. cửa|khóa|cổng|két, cạy cửa|khóa|két, phá cửa|khóa, bẻ khóa, đột nhập, lẻn vào|vô nhà,
  leo rào|tường vào|vô nhà, bịt mặt .. nhà, người lạ .. xông vào|vô, =dí dao, đâm người, chém người, chém nhau, đâm nhau, nổ súng, đánh nhau, bắt cóc, bị nhốt,
  con|cháu|bé|trẻ|em .. đi lạc, mất tích, uống thuốc sâu, uống thuốc trừ sâu, uống thuốc diệt cỏ, uống thuốc chuột,
  nhảy cầu, nhảy lầu, nhảy sông, treo cổ, nhảy xuống sông|biển|giếng|cầu|ao, đánh hội đồng,
  ông xã .. đánh tôi|em|con|hoài, thắt cổ, =tự =tử, người tự tử, tự sát, =tự =vẫn, quyên sinh, =tự =thiêu, tu thieu chet|truoc|o|de|neu, giết người,
  chồng .. đánh, đánh vợ, bố .. đánh, cha .. đánh, đánh con tôi|em, con .. đánh mẹ, sàm sỡ, dâm ô, gọi 113, gọi 114,
  gọi 115, gọi 111, gọi cứu hỏa, gọi cảnh sát`;

/**
 * Bites, births, the sea, floods, people who cannot find home: as villages and fishing ports tell it. Many of these
 * words are everyday ones without their marks ("đau đẻ", "đâu để"), which is why so many are met as written only.
 */
const DISASTER_OF_THE_PLACE = `
  rắn cắn, bị rắn .. cắn, bị con rắn .. cắn, rắn độc, rắn hổ .. cắn, bị chó .. cắn, chó dại cắn, bị trâu|bò .. húc,
  bị ong .. đốt|chích, đau bụng đẻ|sinh, =đau =đẻ, =chuyển dạ, đang chuyển dạ, vợ .. chuyển dạ, =trở =dạ, =vỡ =ối,
  vỡ nước ối, vỡ ối rồi, đang =đẻ, băng huyết, sắp đẻ .. =đau, sắp đẻ .. đau bụng|quá|dữ, sắp sinh .. =đau,
  sắp sinh .. đau bụng|quá|dữ, co giật, tím tái, bị =hóc, bị =bỏng, bỏng nặng, ra máu nhiều,
  mất liên lạc .. tàu|thuyền|biển, tàu|ghe|thuyền .. mất liên lạc, tàu|thuyền|ghe .. gặp nạn, gặp nạn trên biển,
  tàu|thuyền .. chìm|=lật|=cháy, thuyền|tàu|ghe bị chìm|lật, ghe .. chìm, nước lên tới|đến nóc|mái|ngực|giường,
  chưa thấy về .. sóng|bão|=gió, chìm|lật tàu|ghe|thuyền|xuồng|đò|phà, trôi dạt, sóng cuốn,
  thuyền|tàu|ghe .. chưa về .. bão|sóng|liên|=gió, bão .. thuyền|tàu|ghe .. chưa về,
  thuyền|tàu|ghe .. hôm .. chưa về, khơi từ hôm|đêm|sáng|chiều .. chưa về, đi biển .. không thấy về,
  đi biển .. mất liên lạc, rơi|rớt|té|ngã xuống sông|ao|giếng|biển|hồ|suối, lụt to|lớn|quá|dữ, lũ to|lớn|quét|dâng,
  =lũ về|lên, nước lũ lên|về|dâng|ngập|tràn, nước lên nhanh|cao|to, nước =dâng, nước dâng cao|nhanh, nước vào|vô nhà,
  nước ngập vào|vô|nhà, nước tràn vào|vô|nhà, ngập tới|đến|lút mái|nóc|ngực|giường, sạt lở .. nhà, bị cô lập,
  ông|bà|cụ|bố|mẹ|ba|má|người .. đi lạc, đi lạc từ, ông|bà|cụ|bố|mẹ|ba|má|cháu|bé|con .. đi đâu mất, đi đâu mất từ,
  đi đâu .. chưa về, không tìm thấy con|cháu|bé|bà|ông =đâu, ông|bà|cụ|mẹ|bố|cháu|bé đi .. từ .. chưa về,
  bỏ nhà đi .. chưa về, bỏ nhà đi từ hôm|sáng|chiều|tối|đêm|qua, méo miệng, nói ú ớ,
  tự nhiên .. liệt|méo|lịm|ngã, vợ|mẹ|má|bé|con|cháu|bố|ba|bà|ông|người lịm dần|đi|hẳn, =lịm dần|đi|hẳn, =máu ướt|=tuôn|=phun, xe .. cuốn|cán|tông .. gầm, vào|vô gầm xe, không giơ được tay, xác chết, xác người, =thi =thể,
  có người chết .. đường|sông|ao|ruộng|biển, tạt axit, tạt xăng, =rượt, rượt đánh|chém|đuổi,
  vác|cầm|xách|lấy rựa|gậy|búa|dao|súng, bóp cổ, bị .. đánh gãy|chảy|ngất, hàng xóm đánh tôi|em|con|vợ|chồng|bố|mẹ,
  bị hàng xóm đánh, bị người ta đánh, bị lừa bán, bị người ta làm hại|bậy|nhục, bị kẻ .. làm hại|bậy|nhục,
  bị ông|thầy|chú|bác|cậu|bạn|dượng|anh|thằng|nó .. làm =hại|=nhục|bậy, bị làm nhục, bị .. hãm hại,
  dụ dỗ con|cháu|bé|trẻ, =dụ con|cháu|bé gái, =giở =trò, bị .. giở trò, =quấy rối .. con|cháu|bé|em`;

/** Violence and despair: whatever else the message asks, this comes first. */
const FIRST_OF_ALL = `
  cứu với, nhà .. đang =cháy, đang =cháy nhà, cầm dao, tay cầm con dao, cầm con dao .. cửa, bẻ gãy tay|ngón|chân, đi cho nhẹ nợ|lòng|thân, thư cho .. viết xong, viết thư .. để lại, ôm con|cháu ra|xuống sông|cầu|biển|hồ|ao, kề dao, dọa giết, đòi giết, giết tôi, đang đánh, đang bị đánh,
  chồng đánh tôi|em|vợ|con|mẹ, bị chồng đánh, bố dượng đánh, mẹ kế đánh, đánh đập, bạo hành, bạo lực gia đình, trói nó|con|cháu|bé|vợ|mẹ|tôi|em|thằng|cô|chồng, bị trói,
  khóc thét .. đánh|trói|đập, sờ vào người|mình|chỗ con|em|cháu|kín, sờ vào người, đòi =sờ, hay =sờ con|em|cháu,
  hiếp dâm, cưỡng hiếp, bị hiếp, xâm hại, sờ mó, sờ soạng, ấu dâm, lạm dụng tình, quấy rối tình, ép quan hệ,
  chồng .. đập|đấm|=tát tôi|em|con|vợ|mẹ|cháu, con .. đập|đấm mẹ|bố|cha, muốn tự tử, định tự tử, đòi tự tử,
  tính tự tử, dọa tự tử, nghĩ .. tự tử, thư tuyệt mệnh, mấy|vài dòng để lại, người cuối cùng .. nói chuyện, cắt cổ tay, rạch tay, không muốn sống, chẳng muốn sống, hết muốn sống,
  chỉ muốn chết, tôi|em|con|cháu muốn chết, muốn chết quách, chết cho xong, chết cho rồi,
  chết đi cho rồi|xong|khỏe|nhẹ, muốn chết đi, sống không nổi, chán sống, kết thúc cuộc đời, buông xuôi,
  không thiết sống, chẳng thiết sống, không còn thiết, hết thiết sống, không còn muốn sống, sống .. làm gì nữa,
  sống không còn ý|nghĩa|gì|thiết, không sống nữa, muốn biến mất, muốn tan biến, muốn giải thoát, muốn kết liễu,
  tự kết liễu, =nghĩ quẩn, =nghĩ dại, làm chuyện dại, làm điều dại, =tự làm đau, =tự =hại, rạch cổ tay,
  hết đường sống, hết lối thoát, không lối thoát, đi theo ông|bà|ổng|bả|ảnh|chồng|vợ|mẹ|má|bố|ba|con cho xong|rồi|nhẹ|khỏe,
  mình sống =thừa,  sống cũng bằng thừa, không|chẳng|chả|hông thiết gì|chi nữa|cả, mái|mái tôn|nhà|ngói|lá sắp|đang =bay|tốc|=sập,
  mái .. sắp|đang =bay|tốc|=sập, con|cháu trai|gái|nhỏ|út bị lạc, con|cháu trai|gái nhỏ|út|lớn bị lạc, con|cháu|bé bị lạc,
  đi|tan học .. .. chưa thấy đâu|về|mặt, đi|tan học .. giờ chưa thấy|về,
  chơi từ sáng|trưa|chiều|tối|hôm .. không|chưa thấy|về, từ sáng|trưa|chiều|tối|hôm .. không thấy =đâu,
  đi .. từ sáng|trưa|chiều|tối giờ|đến|tới .. chưa thấy|về, thằng bé|nhỏ|cu .. mất tiêu, con bé|nhỏ .. mất tiêu,
  người mất tiêu, uống|nuốt|húp nước|chất|thuốc thông|tẩy, uống|nuốt|húp nhầm axit|xăng|dầu|cồn|hóa|thuốc|nước, uống axit,
  nuốt pin|đinh|kim, kín cửa|phòng .. .. chậu|lò than, chậu than .. hồng|kín|phòng,
  khóa trái .. nhốt, nhốt tôi|em|vợ|mẹ|cháu|bà|ông, nhốt con tôi|em|gái|trai|bé, không cho .. ra khỏi nhà, bị bỏ đói, bỏ đói tôi|em|con|cháu|mẹ|bà,
  đòi tiền chuộc, đòi .. triệu tiền chuộc, chích|dí điện con|em|cháu|nó|người, bị lừa|bán sang|qua campuchia|biên|miến, bị lừa|bán sang|qua trung quốc,
  bị lừa|bán sang|qua bên .. biên, =bầu|thai .. của dượng, =can xăng .. đốt|châm, tao|mày|bây .. chết|cháy chung, qua đêm nay .. không còn ở|trên,
  đốt trụ sở, đốt nhà nó|mày|chúng`;

/** "Đuối nước mất hồi 2019": a year, not an hour. */
const YEARS = Array.from({ length: 80 }, (_, at) => String(1946 + at)).join('|');
const LONG_GONE = `mất|chết|từ|hồi ${YEARS}, mất|chết|hồi năm ${YEARS}`;

/** The same words where they mean no danger, or one that is over: papers, money or advice are asked for. */
const NO_DANGER = `
  ${LONG_GONE}, mất|chết do|vì, mất|chết|trắng|sạch trong|vì vụ|trận|đợt|cơn|lũ|bão, trong vụ|trận|đợt|cơn sạt|lũ|bão|lụt|cháy,
  tòa|toà .. mất tích, tuyên mất tích, mất tích .. tòa|toà, mất tích .. tuyên, tòa|toà tước|tuyên|hạn, vì đánh con,
  cháy theo, tờ|giấy|bìa .. lũ|nước cuốn, xin tờ khác, có|mới được xét, xét đột xuất, xét vào|vô|dạng|diện, xin xét,
  viện đòi|thu, mất khi|lúc nhà|lũ|bão|cháy, gốc .. cháy, trối trăng, mất tích luôn, chôn rồi|cất, an táng, pháp y, giờ khai, ra|đứng khai, khai ở, làm rơi|rớt, vừa mất đột|tai, mất|chết cùng .. do|vì|trong, sắp|suýt|xém đánh nhau, cháy hàng, cháy túi, cháy vé, cháy máy, bán cháy, phòng cháy, chống cháy, báo cháy, cháy nổ, bảo hiểm,
  giấy .. cháy, sổ .. cháy, cháy giấy, cháy sổ, cháy mất, cháy hết giấy, bánh .. cháy, bóng đèn, đèn đường,
  bóng .. cháy, chiến tranh, khai tử, báo tử, chứng tử, mai táng, đã mất, đã qua đời, đã chết, xin cấp lại, cấp lại,
  làm lại, đăng ký lại, năm ngoái, năm trước, năm kia, tháng trước, tuần trước, hồi trước, hồi xưa, ngày xưa,
  hồi nhỏ, hồi đó, lâu rồi, mất hết giấy, mất giấy tờ, cháy hết giấy, trôi mất|hết giấy|sổ|hết, cuốn mất|trôi giấy|sổ|thẻ|tờ|hết|sạch, khai sinh,
  bồi thường, ly hôn, giấy chứng sinh, giấy báo tử, =cống, nước cống, cống tắc|nghẹt, tắc cống, mương, rãnh,
  thoát nước, nước thải, nước bẩn, tiêm phòng, hộ nghèo, trợ cấp, xin hỗ trợ, được hỗ trợ, khuyết tật, giám hộ,
  tuyên bố mất tích, liệt sĩ, trái phép, di chúc, =từ =từ, tu tu thoi, cu tu tu, bị phạt, công an .. gọi lên,
  tập huấn, tuyên truyền, dành dụm, xin giấy, làm giấy, giấy gì, cháy dở, dựng lại, xây lại, sửa lại nhà, cất lại, xin xác nhận, đánh máy|giá|cá|bắt|bài|số|dấu|bạc|răng|giặc|mỹ|pháp|biên|trận|đồn`;

/** Everyday words that only sound like despair. */
const HARMLESS = new Phrases(`
  không|chẳng phải cháy|hỏa|ngộ|tai, không|hông|hổng có kêu cứu,
  máy .. cháy rồi hay, gọi cháy máy, gọi cháy cả máy, gọi điện cháy máy, bị lạc mất giấy|sổ|thẻ|tờ, trói con heo|lợn|chó|trâu|bò|gà|dê, án .. đánh nhau, tiền án|sự .. đánh nhau,
  không muốn sống chung|cùng|với|ở|đây|xa|nhờ|kiểu, không sống nữa .. với|chung, không sống chung, chịu buông xuôi,
  muốn giải thoát khỏi chồng, mệt|nóng|đói|mắc|lạnh muốn chết, buồn cười muốn chết, tôi|mình đi lạc, danh sách,
  tra cứu, nghiên cứu, cứu xét, cứu với .. =đăng|=mở|=mật|quên|app|vneid, cứu với .. dang nhap|ky, cứu em|tôi|mình với .. =điền|=mẫu|giấy|=đăng|quên|app|vneid,
  cứu em|tôi|mình với .. hồ sơ, cứu em|tôi|mình với .. tờ khai|đơn|giấy|trình, cứu em|tôi|mình với .. dang nhap|ky,
  chết đuối trong đống|giấy|mớ, cứu em|tôi|mình với .. =hẹn|=thẩm|=mã, nhốt bà con, thuốc tẩy giun, karaoke|hát|loa|nhạc|nóng|giá|như giết người,
  cuốn|trôi hết|sạch|mất|ráo heo|lợn|gà|vịt|lúa, cuốn|trôi ráo|sạch|mất hết heo|lợn|gà|vịt|lúa, nhốt .. chó|mèo|heo|lợn|gà|bò|trâu|dê, khỏi hộ|khẩu|sổ, treo =cờ, treo co quoc|to|ngay|le|may, cờ|co tổ|to quốc|quoc .. treo co, chạy xe # phút|tiếng|km|cây, chạy lên chạy xuống, chạy đi chạy lại,
  đánh nhau với cái|app|máy|mạng|vneid, trời có|co mưa|nắng|gió|bão|dông|lạnh|rét|nóng|sương|đẹp, như cháy nhà, nhà tôi|em|mình|con chạy lên|ra|xuống|qua|về|đến|sang .. phút|tiếng|cây|km|xã|phường|ủy,
  nhà tôi|em|mình|con chạy mất #, tự tử|vẫn|sát .. cách đây, tự tử|vẫn|sát hồi|năm|tháng, giấy tờ .. đi lạc,
  hồ sơ .. đi lạc, đã cứu tôi|em|mình|con|cháu|mẹ|nhà|gia, cứu tôi|em|mình phút|bàn|một|mấy|khỏi|ca, thợ phá|bẻ|mở khóa`);

const disaster = new Phrases(`${DISASTER}, ${DISASTER_OF_THE_PLACE}`);
const firstOfAll = new Phrases(FIRST_OF_ALL);
const noDanger = new Phrases(NO_DANGER);

/** Words of a death, a loss or a time gone by: with them nothing but the rule itself may speak of danger. */
const GONE_BY = new Phrases(
  'chết, mất, qua đời, từ trần, tang, ma chay, hậu sự, hôm trước, hồi trước, giấy tờ, sổ, hàng năm, mỗi năm, mỗi khi, mỗi lần, thường xuyên',
);

/** Whether the words speak of danger to life that is at hand. */
export const isEmergency = (said: PhraseLine): boolean => {
  const line = HARMLESS.hiddenFrom(said);
  return firstOfAll.in(line) || (disaster.in(line) && !noDanger.in(line));
};

export const speaksOfWhatIsOver = (line: PhraseLine): boolean => GONE_BY.in(line) || noDanger.in(line);
