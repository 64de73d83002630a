import { describe } from 'vitest';
import { reads, seesNone } from './support.js';

describe('place', () => {
  reads('place', [
    ['rác ở thôn 3 hôi quá', 'thôn 3'],
    ['đèn đường Ngõ 12 hỏng', 'Ngõ 12'],
    ['hẻm 12/5 ngập', 'hẻm 12/5'],
    ['tổ dân phố số 5', 'tổ dân phố số 5'],
    ['tôi ở xã Tân Lập bên kia', 'xã Tân Lập'],
    ['bên xã Tân Hội, sao chưa xong', 'xã Tân Hội'],
    ['ở ấp Rạch Cui, hai cha con', 'ấp Rạch Cui'],
    ['Trưởng thôn Đồng Mít ghi khống', 'thôn Đồng Mít'],
    ['buôn Ea Klang', 'buôn Ea Klang'],
    ['từ chợ Mới lên', 'chợ Mới'],
    ['chỗ cống Bà Tư có ổ gà', 'cống Bà Tư'],
    ['UBND xã Tân Hội', 'UBND xã Tân Hội'],
    ['ubnd phuong Long Binh', 'ubnd phuong Long Binh'],
    ['nhà văn hóa thôn 3', 'nhà văn hóa thôn 3'],
    ['tới trạm y tế xã', 'trạm y tế xã'],
    ['toi o thon Bau Tron', 'thon Bau Tron'],
    ['bai rac ben xa Tan Lap', 'xa Tan Lap'],
    ['qua thôn an bình bụi mù', 'thôn an bình'],
    ['ấp rạch gầm đang ngập', 'ấp rạch gầm'],
    ['rác đầy xóm đình', 'xóm đình'],
    ['o ap binh an', 'ap binh an'],
    ['ủy ban xã đông hưng', 'xã đông hưng'],
    ['ở thôn hai, bụi lắm', 'thôn hai'],
  ]);

  seesNone('place', [
    ...[
      'nhà tôi ở xã này',
      'thôn tôi',
      'xã mình',
      'khu vực này',
      'tổ chức',
      'bản sao',
      'bản chính',
      'Bản Sao',
      'ấp ủ',
      'Tổ Quốc',
    ],
    ...[
      'đường dây nóng',
      'bản thân',
      'làng nghề',
      'xóm 20 hộ',
      'hỏi thôn một kiểu',
      'em quê Bến Tre',
      'ở Đồng Nai',
      '2 bản 3 mặt',
    ],
    ...[
      'sao y 3 bản CMND',
      'giỗ Tổ Hùng Vương',
      'thôn hòa giải',
      'xa hoa giai',
      'hàng xóm cho tôi ở nhờ',
      'Kính gửi UBND xã, tôi',
    ],
    ...['xom hai lan', 'hợp đồng Xin hỏi', 'ở xa Hà Nội', 'quân đội Mỹ', 'đường 5 mét'],
  ]);
});
