import type { RuleData, RulePack, SyntaxRule } from '../types';

const syntax = (
  id: string,
  check: string,
  title: string,
  message: string,
  hint: string,
  examples: SyntaxRule['examples'],
  extra: Partial<SyntaxRule> = {},
): RuleData => ({
  id: `weibo.syntax.${id}`,
  kind: 'syntax',
  check,
  category: 'weibo-syntax',
  severity: 'warn',
  title,
  message,
  hint,
  cite: ['weibo-grammar'],
  examples,
  ...extra,
});

/** Places where the post will not work on Weibo as its writer meant. */
export const WEIBO_GRAMMAR: RulePack = {
  id: 'weibo-grammar',
  title: '微博语法：话题、@、链接',
  version: '2026.11.1',
  date: '2026-11-24',
  about: '话题没闭合、空话题、@后有空格、名字连着正文、链接断开。',
  rules: [
    syntax('unclosed-topic', 'unclosed-topic', '话题没有闭合', '话题少一个 #', '在话题末尾补 #。', {
      hit: ['〔#新品首发〕今天正式开卖', '每周三更新〔#一人食谱〕', '周末去了〔#湿地公园〕 拍鸟'],
      pass: ['#早安# 新的一周', '我学的是C#语言', '办公室302#楼道的灯坏了'],
    }),
    syntax('empty-topic', 'empty-topic', '空话题', '两个 # 之间没有字', '写上话题名，或删掉。', {
      hit: ['昨晚的雨好大〔##〕路上都淹了', '您的件已换新。〔##〕我们在听', '〔##地铁日记##〕又遇到那位大爷'],
      pass: ['#早安# 新的一周', '今天#读书笔记#写了三千字', '#周末#愉快'],
    }),
    syntax(
      'swallowed-topic',
      'swallowed-topic',
      '话题吞掉了正文',
      '两个话题的 # 配错了对',
      '检查哪个话题少了 #。',
      {
        hit: [
          '〔#】新书首发。下午两点，地点在二楼#〕欢迎',
          '〔#早安，今天天气真好。大家周末愉快#〕',
          '〔#上新！第二弹来啦，都到店了。#〕',
        ],
        pass: ['#早安# 新的一周', '今天#读书笔记#写了三千字，明天继续，#周末#愉快', '#流浪猫超话#今日打卡'],
      },
    ),
    syntax('long-topic', 'long-topic', '话题太长', '话题超过 32 个字', '缩短话题名，长句放正文。', {
      hit: [
        '〔#和我们一起在初雪的傍晚把今年没有说出口的话写下来寄给明年冬天同一个窗口的自己#〕带话题',
        '〔#一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五#〕',
        '〔#今年冬天我们在每一个路口都准备了热姜茶欢迎晚归的骑手和环卫工人进来坐一坐暖和暖和#〕来坐坐',
      ],
      pass: ['#早安#', '#冬天第一杯热可可#', '#城市漫步#'],
    }),
    syntax(
      'spaced-topic',
      'spaced-topic',
      '话题里有空格、多余的 #',
      '话题前后多了空格',
      '去掉 # 旁边的空格。',
      {
        hit: ['〔# 秋日上新 #〕第二弹来啦', '〔#早安 #〕新的一周', '〔# 周末愉快#〕大家'],
        pass: ['#秋日上新#第二弹', '#早安# 新的一周', '话题 #周末# 愉快'],
      },
    ),
    syntax('fullwidth-mark', 'fullwidth-mark', '全角 ＃ ＠', '全角符号不成话题、不成@', '换成半角 # 和 @。', {
      hit: ['〔＃早安＃〕今天的云像棉花糖', '〔＠青禾旅行〕带你去看金秋', '〔＃上新＃〕来了'],
      pass: ['#早安#', '@青禾旅行 带你去看', '价格＝一百'],
    }),
    syntax(
      'triple-topic',
      'triple-topic',
      '话题连在一起少了 #',
      '相连的话题要各有两个 #',
      '写成 #甲##乙#。',
      {
        hit: [
          '〔#城市#漫步#夜跑〕集合',
          '直播间〔#答案就在评论区#评论即可#领券#〕',
          '转发时带上〔#我的家乡年味#的照片#〕',
        ],
        pass: ['#甲##乙#', '今天#读书笔记#写了，#周末#愉快', '#早安# 新的一周'],
      },
    ),
    syntax(
      'super-topic',
      'super-topic',
      '超话写法',
      '超话写成 #名字[超话]#',
      '用 #名字[超话]# 才会进超话。',
      {
        hit: ['欢迎加入〔#种花超话#一起〕晒阳台', '来〔#跑步超话#一起〕打卡', '加入〔#烘焙超话#一起〕交流'],
        pass: ['#种花[超话]#', '#流浪猫超话#今日打卡', '#早安#'],
      },
    ),
    syntax('mention-space', 'mention-space', '@后面有空格', '@和名字之间有空格', '删掉 @ 后的空格。', {
      hit: ['转发并〔@ 蓝田小铺〕', '感谢〔@ 王老师〕的示范', '关注〔@　市图书馆〕'],
      pass: ['@蓝田小铺 告诉我们', '谢谢 @人民日报 的报道', '邮箱是service@example.com'],
    }),
    syntax(
      'mention-glued',
      'mention-glued',
      '名字连着正文',
      '@名字后面少了空格',
      '在名字后加空格，否则@不到人。',
      {
        hit: [
          '感谢〔@市博物馆讲解员小陈的讲解特别好〕',
          '谢谢〔@橘子汽水您反馈的充电器〕已换新',
          '有没有人知道〔@管理员老张为什么不让发图〕昨天还可以',
        ],
        pass: ['谢谢 @人民日报 的报道', '和@阿青 在海边散步', '@蓝田小铺 发货啦'],
      },
    ),
    syntax('double-at', 'double-at', '@@、空@', '多打了或少了名字的 @', '保留一个 @，后面紧跟名字。', {
      hit: ['〔@@李老师〕您的回放能再放一天吗', '关注〔@〕并转发', '谢谢〔@@品牌挚友〕参加'],
      pass: ['@李老师 您好', '邮箱a@b.com', '主持人@全体成员 时发的'],
    }),
    syntax('mention-split', 'mention-split', '名字里有空格', '名字被空格断开', '去掉名字里的空格。', {
      hit: ['求助〔@消防 救援 支队〕楼下有猫', '感谢〔@城市 图书 馆〕', '联系〔@青禾 旅行 社〕'],
      pass: ['和@阿青 在海边散步', '@人民日报 的报道', '谢谢 @新华社 的关心'],
    }),
    syntax('link-glued', 'link-glued', '链接末尾连着标点', '链接把标点也算进去了', '链接后加空格。', {
      hit: [
        '详情〔https://example.com/a.〕',
        '看〔https://example.com/b,〕',
        '见〔http://example.com/abc?〕',
      ],
      pass: ['详情 https://example.com/a 看这里', 'http://t.cn/A6abcdef', '官网见主页'],
    }),
    syntax('broken-link', 'broken-link', '链接断开', '链接写断了', '重新粘贴完整链接。', {
      hit: ['点〔https:// 〕example.com', '看〔http：//〕example.com', '打开〔http:/〕example.com'],
      pass: ['https://example.com/page', 'http://t.cn/A6abcdef', '协议是 https 的'],
    }),
  ],
};
