/** Chinese characters that are taken for one another at a glance; each group is symmetrical. */
const GROUPS =
  '未末 已己巳 土士 日曰 人入八 戊戌戍 天夭 干千于 大太犬 木术 刀力 儿几 贝见 白自 目且 牛午 由田甲申 凤风 侯候 竞竟 ' +
  '免兔 晴睛 拔拨 微徽 茶荼 冶治洽 崇祟 粱梁 徒陡 佳隹 王玉主 口囗 今令 九丸 亨享 代伐 住往 傅傅传 卖买 历厉 ' +
  '名各 向问 困因 壮状 奖浆 宜宣 官宫 容客 密蜜 帐账 幸辛 庆厌 廷延 快块 恢灰 戎戒 折拆 持恃 握幄 提堤 ' +
  '斤斥 旦且 明朋 最晸 未耒 札礼 杀刹 析折 枚枝 梢稍 欧鸥 母毋 汆氽 泊洎 泠冷 淮准 清请 炒吵 爪瓜 特待 ' +
  '率卒 盲肓 眯咪 知和 秀乃 稳隐 第弟 级极 纲网 续绩 肖尚 脏赃 苦若 莱菜 蓝篮 衰哀 裸棵 赚嫌 赔陪 赢羸 ' +
  '辨辩 遣遗 银很 镖膘 陈阵 险验 零雯 顶项 领颌 高髙 黄寅';

/** For each character the others of its groups. */
export const lookalikes = (): ReadonlyMap<string, string> => {
  const map = new Map<string, string>();
  for (const group of GROUPS.split(' '))
    for (const char of group) map.set(char, (map.get(char) ?? '') + group.replaceAll(char, ''));
  return map;
};
