# 句子词典：规则可以用哪些句子写，每个句子变成什么 DRL。规则文件（.dslr）里只能用这里有的句子。
#
# 一个句子这样写：
#   [当] 或 [就] 句子，{ } 是留空处，写作 {空的种类} 或 {名称:空的种类}；几个说法变成同样的 DRL，就接连写几行 [当]
#     例 填好的句子（会列在 rules/README.md 里，并由测试运行）；几行 [当] 就写几行 例
#     注 什么时候用
#     = 变成的 DRL，每行一个事实；{名称} 处填入留空处的内容，{名称.格} 是算式里新提到的各格，“且”之后是最后一格还要满足的条件
#   [属性] 名称 = 事实的属性
# 变成的 DRL 与手写的规则受同样的检查，这里写什么都不能绕过。

[属性] 小数位数 = decimals
[属性] 填写文字 = raw
[属性] 原文 = printed
[属性] 字数 = characters
[属性] 标题 = title
[属性] 格名 = id
[属性] 名目 = label
[属性] 公布日期 = publishedDate
[属性] 提交日期 = submittedDate
[属性] 应公布日期 = dueDate
[属性] 总数 = total
[属性] 分项之和 = sum
[属性] 相同百分比 = percent
[属性] 个数 = figures
[属性] 口径 = scope
[属性] 错法 = how
[属性] 家数 = reports
[属性] 应有家数 = expected
[属性] 所缺单位 = missingLabel
[属性] 处数 = count
[属性] 来源 = source

# ---- 表格的勾稽 ----

[当] {表}每列{关系:逐列关系}
  例 表三每列「本年新收」+「上年结转」不等于「（七）总计」+「结转下年度」
  注 「」里写行名；七列逐列核对，每列一个结果
  = {关系}

[当] {表}每列{甲:逐列算式}{比较}各项办理结果之和
  例 表三每列「（七）总计」不等于各项办理结果之和
  注 办理结果各行相加；和叫「合计」，各格叫「各项」
  = {甲.格}
  = accumulate( $分项 : Figure( row.leaf, column == $列, $v : value ); $合计 : sum( $v ), $各项 : collectList( $分项 ); {甲} {比较} $合计 )

[当] {表}总计以外每列{关系:逐分列关系}
  例 表三总计以外每列「上年结转」不等于上年报告「结转下年度」
  = {关系}

[当] {表}每行{关系:逐行关系}
  例 表二每行「现行有效件数」+「本年废止件数」小于「本年制发件数」
  注 「」里写列名；逐行核对，每行一个结果
  = {关系}

[当] {表}每行{甲:逐行算式}{比较}其他各列之和
  例 表三每行「总计」不等于其他各列之和
  注 和叫「合计」，各格叫「各列」
  = {甲.格}
  = accumulate( $分项 : Figure( row == $行, column.part, $v : value ); $合计 : sum( $v ), $各列 : collectList( $分项 ); {甲} {比较} $合计 )

[当] {表}{行}行的总计{比较}其他各列之和
  例 表四「行政复议」行的总计不等于其他各列之和
  注 总计叫「总计」，和叫「合计」，各格叫「各列」
  = $总计 : Figure( row == {行}, column == Column.TOTAL )
  = accumulate( $分项 : Figure( row == {行}, column.part, $v : value ); $合计 : sum( $v ), $各列 : collectList( $分项 ); $总计.value {比较} $合计 )

[当] {关系}
  例 表二「行政事业性收费」小于 0
  注 「行」「列」各写一个；只写行的，是总计列，或者这一行唯一的列。上年报告「…」是上年报告的同名格，参数「…」是 profile.yaml 里的数
  = {关系}

[当] 任一件数{比较}{数}
  例 任一件数小于 0
  注 各表所有的件数、项数，金额和“本年增/减”不算；这一格叫「该格」
  = $该格 : Figure( !column.money, column != Column.CHANGE, value {比较} {数} )

[当] 任一件数的小数位数{比较}{数}
  例 任一件数的小数位数大于 0
  注 这一格叫「该格」
  = $该格 : Figure( !column.money, decimals {比较} {数} )

[当] 表三有一种办理结果的总计{比较}{甲:算式}
  例 表三有一种办理结果的总计等于「（七）总计」
  注 这一格叫「该格」
  = {甲.格}
  = $该格 : Figure( row.leaf, column == Column.TOTAL, $行 : row, value {比较} {甲} )

[当] 表三某行疑似错格或拆格
  注 错格叫「错格」
  = $错格 : Slip( $行 : row )

[当] 表格没有不为 0 的数
  = not Figure( value != 0 )

# ---- 表格的空格和缺格 ----

[当] {表}空白的格{比较}{数}个
  例 表二空白的格多于 0 个
  注 格数叫「格数」，各格叫「各格」
  = accumulate( $格 : Gap( table == {表}, state == CellState.BLANK ); $格数 : count( $格 ), $各格 : collectList( $格 ); $格数 {比较} {数} )

[当] {表}空白的格{比较}参数{文字}
  例 表三空白的格多于参数「C09.表三空白过多」
  注 同上，界限是 profile.yaml 里的数
  = Threshold( name == "{文字}", $限 : value )
  = accumulate( $格 : Gap( table == {表}, state == CellState.BLANK ); $格数 : count( $格 ), $各格 : collectList( $格 ); $格数 {比较} $限 )

[当] {表}有空白的格，但不超过参数{文字}
  例 表三有空白的格，但不超过参数「C09.表三空白过多」
  注 同上
  = Threshold( name == "{文字}", $限 : value )
  = accumulate( $格 : Gap( table == {表}, state == CellState.BLANK ); $格数 : count( $格 ), $各格 : collectList( $格 ); $格数 > 0, $格数 <= $限 )

[当] 各表有空白的格
  注 三张表合在一起；格数叫「格数」，各格叫「各格」
  = accumulate( $格 : Gap( state == CellState.BLANK ); $格数 : count( $格 ), $各格 : collectList( $格 ); $格数 > 0 )

[当] 各表有以符号代替数字的格
  注 “/”“—”“无”之类；格数叫「格数」，各格叫「各格」
  = accumulate( $格 : Gap( state == CellState.PLACEHOLDER ); $格数 : count( $格 ), $各格 : collectList( $格 ); $格数 > 0 )

[当] 各表有读不准的格
  注 断行、串列之类；格数叫「格数」，各格叫「各格」
  = accumulate( $格 : Gap( state == CellState.UNREADABLE ); $格数 : count( $格 ), $各格 : collectList( $格 ); $格数 > 0 )

[当] {表}缺少格
  例 表三缺少格
  注 表格在，但少了行或列；格数叫「格数」，各格叫「各格」
  = exists RowLabel( row.table == {表} )
  = accumulate( $格 : Gap( table == {表}, state == CellState.ABSENT ); $格数 : count( $格 ), $各格 : collectList( $格 ); $格数 > 0 )

[当] 全文没有{表}，{部分}也没有图片
  例 全文没有表三，第三部分也没有图片
  注 文件没有断开，找到了部分标题
  = Report( complete )
  = exists Section( number > 0 )
  = not RowLabel( row.table == {表} )
  = not PictureInPart( section == {部分} )
  = exists Gap( table == {表}, state == CellState.ABSENT )

[当] 文件在{表}之前断开
  例 文件在表三之前断开
  注 这张表是否齐全无从判断
  = Report( !complete )
  = exists Gap( table == {表}, state == CellState.UNREADABLE )

[当] {表}有行名
  例 表三有行名
  注 就是有这张表
  = exists RowLabel( row.table == {表} )

[当] 表三没有勾稽关系说明
  = not TableNote( )

# ---- 各部分和文字 ----

[当] 年报有正文
  注 至少找到一个部分
  = exists Section( number > 0 )

[当] 全文没有见到任何一个部分的标题
  注 多半是转换时丢了标题
  = not Section( )

[当] 有{部分}
  例 有第一部分
  注 这一部分叫「该部分」
  = $该部分 : Section( number == {部分} )

[当] 没有{部分}
  例 没有第六部分
  注 缺的部分叫「所缺部分」
  = $所缺部分 : MissingSection( number == {部分} )

[当] 缺少任一部分
  注 缺的部分叫「所缺部分」，是第几部分叫「部分号」
  = $所缺部分 : MissingSection( $部分号 : number )

[当] 缺少任一部分，表三末行没有读出时不论第四部分
  注 缺的部分叫「所缺部分」，是第几部分叫「部分号」；表三末行就在第四部分标题之上，读不出时标题多半与它一同丢失
  = $所缺部分 : MissingSection( $部分号 : number )
  = not Gap( row == Row.CARRIED_OUT, column == Column.TOTAL, state == CellState.UNREADABLE, $部分号 == 4 )

[当] 缺少第四部分，表三末行又没有读出
  注 标题是原文遗漏还是转换时丢失，无从判断
  = MissingSection( number == 4 )
  = exists Gap( row == Row.CARRIED_OUT, column == Column.TOTAL, state == CellState.UNREADABLE )

[当] {部分}只有标题
  例 第六部分只有标题
  注 这一部分叫「该部分」
  = $该部分 : Section( number == {部分}, characters == 0 )

[当] {部分}的字数{比较}{数}
  例 第五部分的字数小于 60
  注 这一部分叫「该部分」
  = $该部分 : Section( number == {部分}, characters {比较} {数} )

[当] {部分}的字数{比较}参数{文字}
  例 第五部分的字数小于参数「C11.最少字数」
  注 这一部分叫「该部分」，参数叫「限」
  = Threshold( name == "{文字}", $限 : value )
  = $该部分 : Section( number == {部分}, characters {比较} $限 )

[当] {部分}的字数{比较}参数{文字}，{另:比较}参数{另一:文字}
  例 第五部分的字数不小于参数「C11.最少字数」，小于参数「C11.建议字数」
  注 这一部分叫「该部分」
  = Threshold( name == "{文字}", $限 : value )
  = Threshold( name == "{另一}", $另限 : value )
  = $该部分 : Section( number == {部分}, characters {比较} $限, characters {另} $另限 )

[当] {部分}没有提到{词语}
  例 第六部分没有提到“信息处理费”
  注 有这一部分，而没有一句话提到其中任何一个词；这一部分叫「该部分」
  = $该部分 : Section( number == {部分} )
  = not Sentence( section == {部分}, text matches ".*({词语}).*" )

[当] {部分}提到{词语}
  例 第六部分提到“无其他”、“没有其他”
  注 提到的那句话叫「句子」
  = $句子 : Sentence( section == {部分}, text matches ".*({词语}).*" )

[当] 全文没有提到{词语}
  例 全文没有提到“信息公开条例”、“年度报告格式”
  注 没有一句话提到其中任何一个词
  = exists Section( number > 0 )
  = not Sentence( text matches ".*({词语}).*" )

[当] 有一句话提到{词语}
  例 有一句话提到“政务信息公开”
  注 那句话叫「句子」
  = $句子 : Sentence( text matches ".*({词语}).*" )

[当] {部分}没有一句话提到上年
  例 第五部分没有一句话提到上年
  注 上年、去年之类的字样和上年的年份都没有
  = $报告 : Report( year > 0 )
  = not Sentence( section == {部分}, text matches ".*(上年|上一年|去年|往年|前一年).*" )
  = not Sentence( section == {部分}, text contains $报告.previousYear )

[当] {部分}标题不是{文字}
  例 第一部分标题不是“总体情况”
  注 这一部分叫「该部分」
  = $该部分 : Section( number == {部分}, title != "{文字}" )

[当] 词表{文字}有没写到的方面
  例 词表“监督保障三项”有没写到的方面
  注 terms.yaml 里的一组方面；没写到的叫「缺少」，依据叫「各项」
  = accumulate( $项 : Topic( list == "{文字}", !found, $名 : name ); $缺少 : collectList( $名 ), $数 : count( $名 ), $各项 : collectList( $项 ); $数 > 0 )

[当] 正文有{数}处以上词表{文字}的词
  例 正文有 1 处以上词表“批量替换”的词
  注 phrases.yaml 里的一组词；处数叫「处数」，各处叫「各处」
  = accumulate( $处 : PhraseHit( list == "{文字}" ); $处数 : count( $处 ), $各处 : collectList( $处 ); $处数 >= {数} )

[当] 正文有词表{文字}的词，处数不少于参数{参数:文字}
  例 正文有词表“模板用语”的词，处数不少于参数「L14.最少处数」
  = Threshold( name == "{参数}", $限 : value )
  = accumulate( $处 : PhraseHit( list == "{文字}" ); $处数 : count( $处 ), $各处 : collectList( $处 ); $处数 >= $限 )

[当] 有小标题下没有内容
  注 那个标题叫「标题」
  = $标题 : Heading( withoutText, level > 1 )

[当] 全文没有写明统计期限
  = not StatisticsPeriod( )

[当] 看得出没有标题
  注 网页、Word、PDF 能看出；叫「所缺标题」
  = $所缺标题 : MissingTitle( certain )

[当] 纯文本未见标题
  = MissingTitle( !certain )

[当] 第五部分没有写问题
  = not Problem( )

[当] 第五部分没有写措施
  = not Measure( )

[当] 有没有措施的问题
  注 已有措施而有的问题没有对应的；条数叫「条数」，各条叫「各条」
  = exists Measure( )
  = accumulate( $问题 : UnansweredProblem( $文 : item ); $各条 : collectList( $问题 ), $各条文字 : collectList( $文 ), $条数 : count( $问题 ); $条数 > 0 )

[当] 全文没有写到信息处理费
  = not FeeStatement( )

[当] 写到收取了信息处理费
  注 那句话叫「收费」
  = $收费 : FeeStatement( collected )

[当] 写到收取了信息处理费，没有写件数
  注 那句话叫「收费」
  = $收费 : FeeStatement( collected, !countGiven )

[当] 写到收取了信息处理费，没有写金额
  注 那句话叫「收费」
  = $收费 : FeeStatement( collected, !amountGiven )

[当] 没有写到收取了信息处理费
  = not FeeStatement( collected )

# ---- 正文与表格 ----

[当] 正文写有{说法}件数
  例 正文写有「新收」件数
  注 确数，本年的，说的是本报告的口径；那个说法叫「正文」
  = $正文 : Claim( kind == ClaimKind.COUNT, {说法}, exact, ownScope, thisYear )

[当] 正文写有或者说没有{说法}
  例 正文写有或者说没有「上年结转」
  注 同上，“没有上年结转”也算写了 0 件
  = $正文 : Claim( kind == ClaimKind.COUNT || kind == ClaimKind.ABSENCE, {说法}, exact, ownScope, thisYear )

[当] 正文写有不为 0 的{说法}件数
  例 正文写有不为 0 的「收到」、「新收」件数
  注 约数也算
  = $正文 : Claim( kind == ClaimKind.COUNT, value > 0, ownScope, thisYear, {说法} )

[当] 正文以别的口径写有{说法}件数
  例 正文以别的口径写有「行政复议」件数
  注 口径是本级、某某系统之类，全市、各县之类不算
  = $正文 : Claim( kind == ClaimKind.COUNT, {说法}, exact, !ownScope, scope not matches "全.*|.*系统.*|各.*|.*复议机关", thisYear )

[当] 正文说没有{说法}
  例 正文说没有「收到」、「新收」、「办理」
  注 那个说法叫「正文」
  = $正文 : Claim( kind == ClaimKind.ABSENCE, ownScope, thisYear, {说法} )

[当] 正文说没有新的{说法}
  例 正文说没有新的「行政复议」
  注 “未新发生”，可能有以前未结的
  = $正文 : Claim( kind == ClaimKind.ABSENCE, {说法}, ownScope, thisYear, newOnly )

[当] 正文说完全没有{说法}
  例 正文说完全没有「行政复议」
  注 “未新发生”不算
  = $正文 : Claim( kind == ClaimKind.ABSENCE, {说法}, ownScope, thisYear, !newOnly )

[当] 正文说全部办结
  = $正文 : Claim( kind == ClaimKind.EQUALITY, subject == ClaimSubject.CARRIED_OUT, direction == Direction.NONE, ownScope, thisYear )

[当] 正文{说法}与{甲:算式}不符
  例 正文「新收」与表三「本年新收」不符
  注 那个说法叫「正文」；约数和别的口径不比
  = $正文 : Claim( kind == ClaimKind.COUNT, {说法}, exact, ownScope, thisYear )
  = {甲.格} 且 {甲} != $正文.value

[当] 正文{说法}与表格不符
[当] 正文{说法}与{表}不符
  例 正文「申请人」与表格不符
  例 正文「办结」与表三不符
  注 说法可指的各格或合计都不等于所写的数；相比的各格之和叫「表中」，是哪些格叫「各格」
  = $正文 : Claim( kind == ClaimKind.COUNT, exact, ownScope, thisYear, {说法} )
  = $表中 : Tally( claim == $正文, first, $各格 : label )
  = not Tally( claim == $正文, fits )

[当] 正文{说法}的约数与表格不符
  例 正文「收到」、「新收」的约数与表格不符
  注 50 余件、近 30 件之类，表中的数不在所说的范围里
  = $正文 : Claim( kind == ClaimKind.COUNT, !exact, ownScope, thisYear, {说法} )
  = $表中 : Tally( claim == $正文, first, $各格 : label )
  = not Tally( claim == $正文, fits )

[当] 正文说全部是一种{说法}，与表格不符
  例 正文说全部是一种「申请人」，与表格不符
  注 “均为自然人申请”之类
  = $正文 : Claim( kind == ClaimKind.EQUALITY, direction == Direction.NONE, ownScope, thisYear, {说法} )
  = $表中 : Tally( claim == $正文, first, $各格 : label )
  = not Tally( claim == $正文, fits )

[当] 正文说都是一种{说法}，不论哪一年，与表格不符
  例 正文说都是一种「办理结果」，不论哪一年，与表格不符
  = $正文 : Claim( kind == ClaimKind.EQUALITY, direction == Direction.NONE, ownScope, {说法} )
  = $表中 : Tally( claim == $正文, first, $各格 : label )
  = not Tally( claim == $正文, fits )

[当] 正文说没有{说法}，表格却有
  例 正文说没有「规章」，表格却有
  注 相比的各格之和叫「表中」，是哪些格叫「各格」
  = $正文 : Claim( kind == ClaimKind.ABSENCE, ownScope, thisYear, {说法} )
  = $表中 : Tally( claim == $正文, first, value > 0, $各格 : label )

[当] 正文说复议诉讼没有不利结果，表格却有
  注 无败诉、未被纠错、均获维持之类
  = $正文 : Claim( kind == ClaimKind.RESULT, ownScope, thisYear )
  = $表中 : Tally( claim == $正文, first, value > 0, $各格 : label )

[当] 正文按单位分列的{说法}之和与表格不符
  例 正文按单位分列的「行政规范性文件」之和与表格不符
  = $正文 : Claim( kind == ClaimKind.BREAKDOWN, {说法}, thisYear )
  = $表中 : Tally( claim == $正文, first, $各格 : label )
  = not Tally( claim == $正文, fits )

[当] 正文以别的口径写有{说法}件数，比表格多
  例 正文以别的口径写有「行政规范性文件」件数，比表格多
  = $正文 : Claim( kind == ClaimKind.COUNT, exact, thisYear, !ownScope, scope not matches "全.*|.*系统.*|各.*|.*复议机关", {说法} )
  = $表中 : Tally( claim == $正文, first, value < $正文.value, $各格 : label )

[当] 那句话写着{词语}
  例 那句话写着“办理”、“受理”、“处理”
  注 接在“正文写有…”之后
  = Claim( this == $正文, printed matches "(?s).*({词语}).*" )

[当] 一句话里分项之和{比较}总数，分项没有遗漏
  例 一句话里分项之和不等于总数，分项没有遗漏
  注 写着“分别为”“其余”之类；那句话叫「分列」
  = $分列 : Breakdown( closed, sum {比较} total )

[当] 一句话里分项之和{比较}总数，分项可以不全
  例 一句话里分项之和大于总数，分项可以不全
  注 写着“其中”；那句话叫「分列」
  = $分列 : Breakdown( !closed, sum {比较} total )

[当] 引言所说的部分数与实有不符
  注 那句话叫「正文」，实有几个部分叫「实有」
  = $正文 : Claim( kind == ClaimKind.PARTS )
  = accumulate( $部 : Section( number > 0 ); $实有 : count( $部 ); $实有 > 0, $实有 != $正文.value )

# ---- 单位、年度、时限 ----

[当] 单位是{单位类别}
  例 单位是「政府」
  = Report( {单位类别} )

[当] 年度{比较}{数}
  例 年度不小于 2021
  = Report( year > 0, year {比较} {数} )

[当] 期限按参数{文字}
  例 期限按参数「D01.部门公布期限」
  注 期限叫「期限」，写作“1 月 31 日”
  = Threshold( name == "{文字}", $限 : value, $期限 : day )

[当] 名册登记的公布日期晚于期限
  注 接在“期限按参数…”之后；名册的这一行叫「名册」
  = $名册 : Registered( publishedGiven, published > $限 )

[当] 名册登记的提交日期晚于期限
  注 接在“期限按参数…”之后；名册的这一行叫「名册」
  = $名册 : Registered( submittedGiven, submitted > $限 )

[当] 名册登记的公布日期晚于应公布日期
  = $名册 : Registered( dueGiven, publishedGiven, published > due )

[当] 名册没有登记公布日期
  = Registered( !publishedGiven )

[当] 名册没有登记提交日期
  = Registered( !submittedGiven )

[当] 名册登记了应公布日期，没有登记公布日期
  = Registered( dueGiven, !publishedGiven )

[当] 名册应报而没有收到报告
  注 只用于核对对象为“单位”的规则，还没有到公布期限的不算；名册的这一行叫「名册」
  = $名册 : Listed( self, !received, !excused )

[当] 落款日期不晚于报告年度
  注 落款在统计期满之前；落款叫「落款」
  = Report( year > 0, $年 : year )
  = $落款 : Signature( year <= $年 )

# ---- 与上年相比、与其他单位相比 ----

[当] {文字}与上年报告雷同，相同百分比不小于参数{参数:文字}
  例 “问题”与上年报告雷同，相同百分比不小于参数「Y08.警告」
  注 可写 正文、问题、措施；雷同处叫「雷同」，是第几部分叫「部分」
  = Threshold( name == "{参数}", $界 : value )
  = $雷同 : Similarity( lastYear, what == "{文字}", percent >= $界, $部分 : section )

[当] {文字}与上年报告雷同，相同百分比不小于参数{下:文字}而小于参数{上:文字}
  例 “正文”与上年报告雷同，相同百分比不小于参数「Y07.提示」而小于参数「Y07.警告」
  = Threshold( name == "{上}", $上界 : value )
  = Threshold( name == "{下}", $下界 : value )
  = $雷同 : Similarity( lastYear, what == "{文字}", percent >= $下界, percent < $上界, $部分 : section )

[当] 正文没有提到{词语}（标题不算）
  例 正文没有提到“废止”、“失效”、“清理”（标题不算）
  = not Sentence( !heading, text matches ".{0,400}({词语}).{0,400}" )

[当] 正文没有一句话讲到收费通知
  注 收费通知、缴费通知、缴纳费用、逾期缴费；说没有发出通知的不算
  = not Sentence( !heading, text matches ".{0,400}(收费通知|缴费通知|缴纳费用|逾期.{0,6}缴费).{0,400}", text not matches ".{0,400}(未|没有|无)(发出|发送|出具|制发|下达|开具|发放)[^,。;]{0,12}(收费通知|缴费通知).{0,400}" )

[当] 同类单位的中位数大于参数{文字}而本单位为 0
  例 同类单位的中位数大于参数「X02.中位数」而本单位为 0
  注 中位数叫「中位数」，本单位的格叫「该格」
  = Threshold( name == "{文字}", $界 : value )
  = $中位数 : PeerMedian( $行 : row, $列 : column, value > $界, $家数 : offices, $类别 : kind )
  = $该格 : Figure( row == $行, column == $列, value == 0 )

[当] 与核对基数不同
  注 不论来源；核对基数叫「基数」，来源叫「来源」，报告的格叫「该格」
  = $基数 : ControlFigure( $行 : row, $列 : column, $来源 : source )
  = $该格 : Figure( row == $行, column == $列, value != $基数.value )

[当] 与系统填报数不同
  注 核对基数叫「基数」，来源叫「来源」，报告的格叫「该格」
  = $基数 : ControlFigure( system, $行 : row, $列 : column, $来源 : source )
  = $该格 : Figure( row == $行, column == $列, value != $基数.value )

[当] 与其他来源的数不同
  注 同上，台账、备案、财政等来源
  = $基数 : ControlFigure( !system, $行 : row, $列 : column, $来源 : source )
  = $该格 : Figure( row == $行, column == $列, value != $基数.value )

# ---- 上级与下级汇总 ----

[当] 下级收齐，名册没有漏列
  注 下级多于一个，且合计不少于本报告的一半
  = Children( complete, likelyWhole, reports > 1 )

[当] 下级收齐
  = Children( complete, reports > 1 )

[当] 下级收齐，名册列得全
  = Children( complete, likelyWhole )

[当] 下级收齐，名册可能没有列全
  = Children( complete, !likelyWhole )

[当] 下级没有收齐
  注 叫「下级」；应有、已有的份数和所缺单位叫「应有」「已有」「缺」
  = $下级 : Children( !complete, $应有 : expected, $已有 : reports, $缺 : missingLabel )

[当] 名册列有本单位
  注 名册的这一行叫「名册」
  = $名册 : Listed( self )

[当] 名册列有下级单位
  = exists( Listed( child ) )

[当] 报告写明是全地区汇总的
  = exists( StatisticsScope( wholeArea ) )

[当] 报告没有写明是全地区汇总的
  = not StatisticsScope( wholeArea )

[当] {表}总计列与下级合计不符
  例 表三总计列与下级合计不符
  注 叫「差异」；处数、家数、各处可填入说明
  = $差异 : ChildDifferences( table == {表}, totals, reports > 1, $处数 : count, $家数 : reports, $各处 : label )

[当] {表}总计列相符而其他列与下级合计不符
  例 表三总计列相符而其他列与下级合计不符
  = $差异 : ChildDifferences( table == {表}, !totals, reports > 1, $处数 : count, $家数 : reports, $各处 : label )

[当] {表}有下级没有数的格
  例 表三有下级没有数的格
  注 处数、各处可填入说明
  = ChildGap( table == {表}, $处数 : count, $各处 : label )

[当] 下级{行}没有数
  例 下级「行政许可」没有数
  = ChildGap( row == {行}, $处数 : count, $各处 : label )

[当] {表}{行}的总计{比较}下级合计
  例 表三「本年新收」的总计小于下级合计
  注 下级合计叫「下级合计」，本报告的格叫「该格」
  = $下级合计 : ChildSum( row == {行}, column == Column.TOTAL )
  = $该格 : Figure( row == {行}, column == Column.TOTAL, value {比较} $下级合计.value )

[当] 上年结转{比较}下级上年的结转下年度之和
  例 上年结转不等于下级上年的结转下年度之和
  注 下级之和叫「下级合计」，家数叫「家数」，本报告的格叫「该格」
  = $下级合计 : ChildrenCarriedOut( reports > 1, $家数 : reports )
  = $该格 : Figure( row == Row.CARRIED_IN, column == Column.TOTAL, value {比较} $下级合计.value )

[当] 下级上年的报告没有收齐
  = Listed( self )
  = exists( Listed( child ) )
  = not ChildrenCarriedOut( )

[当] 报告里本级与全地区的数并用
  注 写本级的那句叫「本级」，写全地区的那句叫「全地区」
  = $本级 : StatisticsScope( !wholeArea )
  = $全地区 : StatisticsScope( wholeArea )

[当] 报告没有写明统计范围
  = not StatisticsScope( )

# ---- 就 ----

[就] 报告问题
  注 一份报告一个结果；每条件多次成立就有几个发现
  = findings.raise()

[就] 逐列报告问题
  注 用于“每列”的句子，子项是列
  = findings.raise( $列 )

[就] 逐行报告问题
  注 用于“每行”的句子，子项是行
  = findings.raise( $行 )

[就] 报告问题，子项为{值}
  例 报告问题，子项为「正文」的原文
  注 几处问题要分开记的
  = findings.raise( {值} )

[就] 记为未能核对
  注 确实无从判断的；说明写原因
  = findings.unchecked()

[就] 记为不适用
  注 与这份报告无关的；说明写原因
  = findings.notApplicable()

[就] 实为{值}
  例 实为「（七）总计」+「结转下年度」
  注 报告写的是多少；也可以写“文字”
  = .stated( {值} )

[就] 应为{值}
  例 应为“不超过 {「本年新收」+「上年结转」}”
  注 应当是多少，或者建议怎么改
  = .expected( {值} )

[就] 出处{出处}
  例 出处「结转下年度」、「本年新收」、第六部分
  注 依据哪些格、哪句话、哪个部分；不写就是前面提到的全部，按提到的顺序
  = .on( {出处} )
