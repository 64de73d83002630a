import type { Facet } from '../types.js';

/** How citizens ask for each facet, as `Phrases` are written. Where two overlap the longer one counts. */
export const FACET_PHRASES: Readonly<Record<Exclude<Facet, 'case'>, string>> = {
  documents: `
    giấy gì|nào, giấy tờ gì|nào, cần gì, cần những gì, cần .. giấy tờ, cần .. giấy gì, cần thêm gì, hồ sơ gồm,
    hồ sơ cần, hồ sơ gì|nào, hồ sơ .. những gì, gồm những gì, gồm gì, thành phần hồ sơ, bộ hồ sơ, mang gì, mang theo,
    mang những gì, mang .. giấy, cần mang, đem gì, đem theo, đem những gì, đem .. giấy, chuẩn bị gì,
    chuẩn bị những gì, chuẩn bị .. giấy tờ, chuẩn bị .. hồ sơ, nộp gì, nộp những gì, nộp giấy tờ, nộp .. giấy tờ gì,
    phải có giấy, có cần giấy, có cần bản, có cần ảnh, có cần .. ảnh, bản gốc không, cần bản gốc, cần bản chính,
    bản gốc hay, bản chính hay, giấy tờ thì sao, còn giấy tờ, con giay to, có cần công chứng,
    có cần .. người làm chứng, có cần .. bệnh án, thêm giấy, những giấy tờ, các giấy tờ`,
  'no-longer': `
    cần sổ hộ khẩu, cần hộ khẩu, nộp sổ hộ khẩu, nộp hộ khẩu, mang sổ hộ khẩu, mang .. hộ khẩu, đòi .. hộ khẩu,
    photo .. hộ khẩu, cần .. sổ hộ khẩu, không có sổ hộ khẩu, cần .. giấy độc thân, giấy độc thân trước,
    xin .. giấy độc thân .. trước, cần giấy đăng ký kết hôn không, còn cần, còn phải nộp, còn phải xin, còn bắt,
    có còn .. không, bỏ .. rồi phải không, bỏ giấy, giấy nào .. bỏ, không phải nộp nữa, vẫn phải nộp, vẫn đòi,
    vẫn bắt, vẫn yêu cầu, khỏi nộp`,
  time: `
    bao lâu, mất|hết|tốn bao nhiêu lâu|ngày|thời|tháng|tuần, mấy ngày, bao nhiêu ngày, mấy hôm, mấy bữa, mấy tuần,
    bao nhiêu lâu, bao nhiêu bữa, mấy buổi, bao giờ có, bao giờ xong, bao giờ lấy, bao giờ được lấy, bao giờ nhận,
    bao giờ thì, bao giờ trả, khi nào có, khi nào xong, khi nào lấy, khi nào nhận, khi nào thì, khi nào trả,
    khi nào được, lấy liền, lấy ngay, có liền, có ngay không, xong ngay, xong liền, trong ngày, trong buổi,
    chờ .. lâu, lâu không, có lâu, thời gian, thời hạn giải quyết, thời gian giải quyết, mất mấy tháng, bao lau co,
    nhanh không`,
  fee: `
    bao nhiêu tiền, lệ phí, mất tiền, tốn tiền, hết bao nhiêu, tốn bao nhiêu, mất bao nhiêu, bao tiền, mấy tiền,
    mấy nghìn, mấy ngàn, mấy chục, mấy trăm, giá bao nhiêu, giá cả, giá thế nào, miễn phí, phí bao nhiêu, phí hết,
    mất phí, tốn phí, phí không, chi phí làm, còn phí, tiền phí, đóng phí, các phí, phí thế nào, phí ra sao,
    thuế phí, phí .. bao nhiêu, tiền lệ phí, đóng tiền, đóng bao nhiêu, nộp bao nhiêu, phí chứng thực,
    phí công chứng, phí trước bạ, phải trả bao nhiêu, thu bao nhiêu, lấy bao nhiêu tiền, tốn kém, đóng thuế,
    miễn lệ phí, giảm lệ phí, trả tiền, phí là, hết nhiêu, bao nhiêu một, bao nhiêu 1,
    tiền đăng|làm|cấp|công|chứng|in|sao|hồ .. bao nhiêu, tiền bao nhiêu, tiền .. hết bao nhiêu`,
  where: `
    ở đâu, tờ khai nộp .. đâu, tờ khai nộp chỗ nào, đơn nộp .. đâu, nộp tờ khai .. đâu, nơi nào, chỗ nào, xã nào,
    phường nào, lên đâu, ra đâu, tới đâu làm, nộp đâu, đâu nộp, đi đâu, cơ quan nào, phòng nào, gửi cho ai, gửi ai,
    gửi đâu, gửi về đâu, gửi đơn .. đâu, nộp cho ai, gặp ai, ở xã được không, xã được không, tại xã được, ở đây được,
    ở đây .. được không, đây được không, ở đây luôn, về quê, ve que, nơi tạm trú, công an hay, xã hay, ủy ban hay,
    phường hay, xã khác được, ở xã khác, ở tỉnh khác, xin ở đâu, làm đâu, dưới xã, bất cứ đâu, ở huyện, lên huyện,
    xã có làm, xã có chứng thực, ai giải quyết`,
  who: `
    ai được, ai đi, ai làm, ai nộp, ai đứng, ai phải, ai nhận, ai ký, ai có quyền, ai là người, những ai, cả hai,
    hai người, hai bên .. đến, hai bên .. đi, hai vợ chồng .. đi, cả nhà .. đi, hai đứa .. đi, cả bố lẫn mẹ,
    nhờ người, nhờ .. đi, nhờ .. làm, người khác .. thay, người khác .. hộ, đi thay, làm thay, nộp thay, ký thay,
    làm hộ được|tôi|em|bố|mẹ|cho|con, nhờ .. làm hộ, xin hộ, đi hộ, nộp hộ, lấy hộ, làm giùm, đi giùm, nộp giùm,
    nhờ người .. đi được, nhờ người khác, ủy quyền được, có ủy quyền, ủy quyền cho người, ủy quyền cho ai, một mình,
    đích thân, có mặt, phải đến, tự đi, điều kiện, đối tượng nào, trường hợp nào được, bao nhiêu tuổi, mấy tuổi,
    vắng mặt`,
  online: `
    online, trên mạng, qua mạng, trực tuyến, làm tại nhà, nộp tại nhà, ở nhà làm, làm ở nhà, ngồi nhà, trên vneid,
    qua vneid, bằng vneid, cổng dịch vụ công, dịch vụ công, trên điện thoại, bằng điện thoại, không cần lên xã,
    khỏi lên xã, qua app, trên app, trên web, từ xa`,
  form: `
    mẫu đơn, mẫu tờ khai, tờ khai, mẫu nào, mẫu số, biểu mẫu, xin mẫu, cho mẫu, có mẫu, theo mẫu, lấy mẫu, tải mẫu,
    mẫu giấy, mẫu ct01, mẫu ct07, viết đơn, đơn viết, viết thế nào, ghi thế nào, điền thế nào, khai thế nào,
    viết sao, ghi sao, điền sao, đơn mẫu, mẫu di chúc, mẫu hợp đồng, đơn ghi, viết tay được,
    mẫu|đơn|khai lấy|tải|xin|mua|in|kiếm|tìm|có ở đâu, mẫu đơn lấy|tải|xin|mua|in|kiếm|tìm|có ở đâu,
    tờ khai lấy|tải|xin|mua|in|kiếm|tìm|có ở đâu, mẫu tờ khai lấy|tải|xin|mua|in|kiếm|tìm|có ở đâu,
    lấy|tải|xin|mua|in mẫu .. ở đâu, lấy|tải|xin|mua|in tờ khai .. ở đâu, lấy|tải|mua đơn ở đâu, mẫu .. chỗ nào`,
  result: `
    nhận được gì, được cấp gì, kết quả là, kết quả gồm, kết quả .. giấy gì|nào, kết quả .. giấy tờ gì,
    kết quả .. là gì, nhận được giấy gì|nào, nhận được giấy tờ gì, được cấp giấy gì|nào, được cấp cho giấy gì,
    xong .. giấy gì|nào, ra giấy gì|nào, trả .. giấy gì|nào, cầm .. giấy gì|nào về, được mấy bản, cấp mấy bản,
    mấy bản, giá trị bao lâu, giá trị mấy tháng, có giá trị, có giá trị .. bao lâu|nhiêu,
    có giá trị .. mấy tháng|năm|ngày, có giá trị .. bao nhiêu tháng|năm|ngày, giá trị .. bao lâu,
    có giá trị đến bao giờ, có hiệu lực, có hiệu lực .. bao lâu, hiệu lực .. bao lâu, dùng .. bao lâu,
    dùng .. mấy tháng|năm, xài .. bao lâu, hạn .. bao lâu, thời hạn .. bao lâu, giá trị sử dụng, giá trị đến,
    thời hạn sử dụng, hạn bao lâu, hạn dùng, dùng được bao lâu, hạn đến bao giờ, dùng đến bao giờ, được hưởng gì,
    hưởng gì, được gì, được hỗ trợ gì, chế độ gì, được bao nhiêu, được hưởng bao nhiêu, hưởng .. bao nhiêu,
    hỗ trợ bao nhiêu, hỗ trợ .. bao nhiêu, trợ cấp bao nhiêu, trợ cấp .. bao nhiêu, được .. bao nhiêu tiền,
    bao nhiêu một tháng, bao nhiêu tiền một tháng, mức hưởng, mức trợ cấp, để làm gì, được .. bao nhiêu`,
  'legal-basis': `
    luật nào, nghị định nào, thông tư nào, nghị định mấy, nghị định số, căn cứ nào, căn cứ vào đâu, căn cứ luật,
    căn cứ pháp lý, cơ sở pháp lý, theo luật, theo quy định nào, quy định nào, quy định ở đâu, quy định tại đâu,
    luật quy định, điều mấy, khoản mấy, văn bản nào, theo nghị định`,
  mistakes: `
    lưu ý, chú ý, hay sai, hay bị, thường sai, bị trả lại, trả về, sai sót thường, để khỏi bị, tránh sai, dễ sai,
    tránh bị, sai chỗ nào`,
  deadline: `
    bị phạt, phạt không, phạt bao nhiêu, phạt tiền, quá hạn, trễ hạn, trễ có sao, muộn có sao, muộn có, trễ có,
    hạn cuối, hạn chót, hạn nộp, trong bao lâu phải, trong bao nhiêu ngày phải, bao nhiêu ngày phải, mấy ngày phải,
    mấy ngày .. phải, bao lâu .. phải, bao nhiêu ngày .. phải, trong mấy ngày, trong vòng, thời hạn phải, để lâu,
    quá 60 ngày, còn kịp, kịp không, thời hiệu, chậm nhất, muộn nhất, quá 30 ngày, quá 90 ngày, trước mấy ngày,
    quá ngày, còn làm được không`,
};

/** Words that hold those of a facet and ask for nothing. */
export const NO_FACET = `
  chưa bao giờ, chưa bao giờ có|được|nhận|lấy, không bao giờ, không bao giờ có|được, chưa khi nào, chưa khi nào có|được,
  bất cứ khi nào, lúc nào cũng, bao giờ cũng`;
