<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>cozewi</name>
    <message>
        <source>Read variables from a dotenv file. It wins over the environment.</source>
        <translation>从 dotenv 文件读取变量，优先于环境变量。</translation>
    </message>
    <message>
        <source>Use a demo server inside this program, and nothing of the environment.</source>
        <translation>使用程序内置的演示服务器，完全不看当前环境。</translation>
    </message>
    <message>
        <source>With the demo server: let it fail like this. May be repeated; &apos;cozewi demo-server --list-faults&apos; lists the names.</source>
        <translation>配合演示服务器：让它按此方式出错，可重复使用；“cozewi demo-server --list-faults”列出所有名称。</translation>
    </message>
    <message>
        <source>Write JSON, errors included.</source>
        <translation>输出 JSON，错误也不例外。</translation>
    </message>
    <message>
        <source>Give up after this time, for the whole command.</source>
        <translation>整条命令超过这个时间就放弃。</translation>
    </message>
    <message>
        <source>Language of the messages: en or zh_CN.</source>
        <translation>消息语言：en 或 zh_CN。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Show every variable: set, missing or wrong, and where it came from</source>
        <translation>列出每个变量：已设置、缺失还是有误，以及来自哪里</translation>
    </message>
    <message>
        <source>Secrets are masked. What is missing or wrong is explained on stderr. Nothing is sent.</source>
        <translation>敏感值以掩码显示。缺失和有误之处在 stderr 说明。不发送任何请求。</translation>
    </message>
    <message>
        <source>Is this file complete, and what does it change?</source>
        <translation>这个文件齐全吗？会改变什么？</translation>
    </message>
    <message>
        <source>credential &apos;%1&apos;: %2</source>
        <translation>集成凭证“%1”：%2</translation>
    </message>
    <message>
        <source>Print credentials of integrations</source>
        <translation>输出集成凭证</translation>
    </message>
    <message>
        <source>The credentials are printed as they came, one per line, all or none. With --json they are an object: {&quot;NAME&quot;: &quot;credential&quot;, …}.</source>
        <translation>凭证原样输出，每行一个；有一个失败就全部不输出。加 --json 时输出一个对象：{&quot;NAME&quot;: &quot;credential&quot;, …}。</translation>
    </message>
    <message>
        <source>Print one member of a JSON credential: names joined by dots, numbers index lists (a.b.1). Strings are printed raw, anything else as JSON.</source>
        <translation>只输出 JSON 凭证的一个成员：名称用点连接，数字是列表下标（a.b.1）。字符串原样输出，其余输出为 JSON。</translation>
    </message>
    <message>
        <source>One member of one credential.</source>
        <translation>取一个凭证的一个成员。</translation>
    </message>
    <message>
        <source>Two credentials as one object.</source>
        <translation>两个凭证合成一个对象。</translation>
    </message>
    <message>
        <source>which integration? For example: %1</source>
        <translation>要哪个集成？例如：%1</translation>
    </message>
    <message>
        <source>--field takes a path, for example a.b.1</source>
        <translation>--field 的取值是路径，例如 a.b.1</translation>
    </message>
    <message>
        <source>there is no fault &apos;%1&apos;</source>
        <translation>没有名为“%1”的故障</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>WHAT IT DOES</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Listen on this port; 0 or nothing: any free one.</source>
        <translation>监听此端口；0 或不写则任选空闲端口。</translation>
    </message>
    <message>
        <source>List the names for --fault, and end.</source>
        <translation>列出 --fault 可用的名称后退出。</translation>
    </message>
    <message>
        <source>In one terminal.</source>
        <translation>在一个终端里运行。</translation>
    </message>
    <message>
        <source>See how a client takes failures.</source>
        <translation>看看客户端如何应对故障。</translation>
    </message>
    <message>
        <source>Check everything in order: what is wrong, why, and what to change</source>
        <translation>按顺序检查一遍：哪里不对、为什么、怎么改</translation>
    </message>
    <message>
        <source>Also write a report without secrets, fit for a public issue: Markdown, or JSON where FILE ends with .json.</source>
        <translation>另外写一份不含敏感值、可公开贴出的诊断报告：Markdown 格式，文件名以 .json 结尾时为 JSON。</translation>
    </message>
    <message>
        <source>Why does it not work?</source>
        <translation>为什么用不了？</translation>
    </message>
    <message>
        <source>What does a wrong secret look like?</source>
        <translation>密钥错误时是什么样子？</translation>
    </message>
    <message>
        <source>Something to attach to an issue.</source>
        <translation>提交问题时附上它。</translation>
    </message>
    <message>
        <source>--report takes the name of a file</source>
        <translation>--report 的取值是文件名</translation>
    </message>
    <message>
        <source>there is no format &apos;%1&apos;; there are: %2</source>
        <translation>没有格式“%1”；可用的有：%2</translation>
    </message>
    <message>
        <source>--json and --format %1 exclude each other</source>
        <translation>--json 与 --format %1 不能同时使用</translation>
    </message>
    <message>
        <source>%1 is there, but empty</source>
        <translation>%1 存在，但为空</translation>
    </message>
    <message>
        <source>missing project variables: %1</source>
        <translation>缺少项目环境变量：%1</translation>
    </message>
    <message>
        <source>there is no project variable &apos;%1&apos;</source>
        <translation>没有项目环境变量“%1”</translation>
    </message>
    <message>
        <source>the project has no variables</source>
        <translation>该项目没有环境变量</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>值</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>%1 (looks broken)</source>
        <translation>%1（似乎已损坏）</translation>
    </message>
    <message>
        <source>%1 (not used: the name comes twice)</source>
        <translation>%1（不生效：名称重复）</translation>
    </message>
    <message>
        <source>Print the project&apos;s variables</source>
        <translation>输出项目环境变量</translation>
    </message>
    <message>
        <source>Without a format: a table with masked values. With KEY: that value as it is. With a format: real values, for other programs. A value that a format cannot hold is an error that names the variable, and nothing is printed.</source>
        <translation>不指定格式：输出表格，值以掩码显示。指定 KEY：原样输出这一个值。指定格式：输出真实值，供其他程序使用。如果某个值无法用该格式表示，则报错并指出变量名，什么也不输出。</translation>
    </message>
    <message>
        <source>Formats: %1. --json is the same as --format json.</source>
        <translation>格式：%1。--json 等同于 --format json。</translation>
    </message>
    <message>
        <source>Print real values in this format.</source>
        <translation>以此格式输出真实值。</translation>
    </message>
    <message>
        <source>End with 1 and name all that are missing; print nothing else unless a format or KEY is given.</source>
        <translation>有缺失时一次列出所有缺失的名称并以 1 退出；未指定格式或 KEY 时不输出其他内容。</translation>
    </message>
    <message>
        <source>Set them in this shell.</source>
        <translation>在当前 shell 中设置这些变量。</translation>
    </message>
    <message>
        <source>One value.</source>
        <translation>取一个值。</translation>
    </message>
    <message>
        <source>Are they all there? For a start script.</source>
        <translation>都齐了吗？用在启动脚本里。</translation>
    </message>
    <message>
        <source>For programs that read .env files.</source>
        <translation>供读取 .env 文件的程序使用。</translation>
    </message>
    <message>
        <source>hint: %1</source>
        <translation>提示：%1</translation>
    </message>
    <message>
        <source>request id, for the platform&apos;s support: %1</source>
        <translation>请求 ID（联系平台支持时请提供）：%1</translation>
    </message>
    <message>
        <source>%1: the arguments and variables are too big for the system; the biggest variable is %2 (%3 bytes). --only leaves others out.</source>
        <translation>%1：参数和变量超出系统上限；最大的变量是 %2（%3 字节）。可用 --only 只设置需要的变量。</translation>
    </message>
    <message>
        <source>%1: the interpreter in its first line is not found</source>
        <translation>%1：找不到首行指定的解释器</translation>
    </message>
    <message>
        <source>%1: command not found</source>
        <translation>%1：找不到命令</translation>
    </message>
    <message>
        <source>%1: cannot be executed: %2</source>
        <translation>%1：无法执行：%2</translation>
    </message>
    <message>
        <source>Run a program with the project&apos;s variables set</source>
        <translation>带上项目环境变量运行一个程序</translation>
    </message>
    <message>
        <source>cozewi replaces itself by the program: same process, terminal and arguments. Variables that make programs load or run code (LD_*, NODE_OPTIONS, GIT_*, PYTHONPATH and the like) are left out with a warning unless they are allowed. What --env-file and --demo say is for cozewi alone and is not passed on.</source>
        <translation>cozewi 会被该程序原地替换：进程、终端和参数都不变。会让程序加载或执行代码的变量（LD_*、NODE_OPTIONS、GIT_*、PYTHONPATH 等）不予设置并给出警告，除非明确允许。--env-file 和 --demo 的内容只给 cozewi 自己用，不会传下去。</translation>
    </message>
    <message>
        <source>Set these and no others; all of them must be there.</source>
        <translation>只设置这些变量，且必须全部存在。</translation>
    </message>
    <message>
        <source>Leave variables alone that are set already.</source>
        <translation>已有的变量保持不变。</translation>
    </message>
    <message>
        <source>Set this one although it is dangerous. May be repeated; &apos;*&apos; at the end stands for anything.</source>
        <translation>即使危险也设置此变量。可重复使用；结尾的“*”匹配任意内容。</translation>
    </message>
    <message>
        <source>Start a development server.</source>
        <translation>启动开发服务器。</translation>
    </message>
    <message>
        <source>Give a program no more than it needs.</source>
        <translation>只给程序它需要的变量。</translation>
    </message>
    <message>
        <source>Try it without any set-up.</source>
        <translation>不做任何配置，先试试看。</translation>
    </message>
    <message>
        <source>which program? For example: cozewi exec -- pnpm dev</source>
        <translation>要运行哪个程序？例如：cozewi exec -- pnpm dev</translation>
    </message>
    <message>
        <source>%1 is left out: it makes programs load or run code; --allow %1 sets it</source>
        <translation>未设置 %1：它会让程序加载或执行代码；确实需要时加 --allow %1</translation>
    </message>
    <message>
        <source>project variable number %1 has an empty name</source>
        <translation>第 %1 个项目环境变量没有名称</translation>
    </message>
    <message>
        <source>the project variable &apos;%1&apos; cannot be set: its name has a &apos;=&apos; or a NUL</source>
        <translation>无法设置项目环境变量“%1”：名称中含有“=”或 NUL</translation>
    </message>
    <message>
        <source>the project variable &apos;%1&apos; cannot be set: its value has a NUL</source>
        <translation>无法设置项目环境变量“%1”：值中含有 NUL</translation>
    </message>
    <message>
        <source>it has no members</source>
        <translation>它没有成员</translation>
    </message>
    <message>
        <source>there are: %1</source>
        <translation>现有：%1</translation>
    </message>
    <message numerus="yes">
        <source>it is a list of %n element(s)</source>
        <translation>
            <numerusform>它是含 %n 个元素的列表</numerusform>
        </translation>
    </message>
    <message>
        <source>it is a single value</source>
        <translation>它是单个值</translation>
    </message>
    <message>
        <source>it is not JSON and has no members</source>
        <translation>它不是 JSON，没有成员</translation>
    </message>
    <message>
        <source>there is no member &apos;%1&apos;</source>
        <translation>没有成员“%1”</translation>
    </message>
    <message>
        <source>there is no member &apos;%1&apos; in &apos;%2&apos;</source>
        <translation>“%2”中没有成员“%1”</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>why: </source>
        <translation>原因：</translation>
    </message>
    <message>
        <source>fix: </source>
        <translation>解决办法：</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>一切正常。</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>fine</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>asked, and the answer is no; or the output could not be written</source>
        <translation>问过了，答案是否定的；或者输出写不出去</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>用法有误</translation>
    </message>
    <message>
        <source>ConfigurationError: a variable is missing or wrong</source>
        <translation>ConfigurationError：变量缺失或有误</translation>
    </message>
    <message>
        <source>TokenRetrievalError: step 1 failed, no ID token</source>
        <translation>TokenRetrievalError：第 1 步失败，没有取得 ID 令牌</translation>
    </message>
    <message>
        <source>TokenExchangeError: step 2 failed, no access token</source>
        <translation>TokenExchangeError：第 2 步失败，没有换到访问令牌</translation>
    </message>
    <message>
        <source>ApiError: no credential, or no project variables</source>
        <translation>ApiError：没有取得集成凭证或项目环境变量</translation>
    </message>
    <message>
        <source>RequestError: a request through the proxy failed</source>
        <translation>RequestError：经代理的请求失败</translation>
    </message>
    <message>
        <source>exec: the program cannot be executed, or is not found</source>
        <translation>exec：程序无法执行，或找不到程序</translation>
    </message>
    <message>
        <source>ended by signal N</source>
        <translation>被信号 N 终止</translation>
    </message>
    <message>
        <source>cozewi - Coze workload identity on the command line</source>
        <translation>cozewi - 命令行上的 Coze 工作负载身份</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>Options of every command, before or after it:</source>
        <translation>所有命令通用的选项，写在命令前后均可：</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>退出码：</translation>
    </message>
    <message>
        <source>&apos;cozewi help COMMAND&apos; tells more about one command. &apos;cozewi doctor --demo&apos; shows what works without any set-up.</source>
        <translation>“cozewi help COMMAND”介绍某个命令。“cozewi doctor --demo”无需任何配置即可体验。</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>通用选项：</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>Tell how a command is used</source>
        <translation>说明命令的用法</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;</source>
        <translation>未知命令“%1”</translation>
    </message>
    <message>
        <source>--timeout takes a number of seconds greater than 0, for example 2.5</source>
        <translation>--timeout 的取值是大于 0 的秒数，例如 2.5</translation>
    </message>
    <message>
        <source>--demo and --env-file exclude each other: the demo brings its own variables</source>
        <translation>--demo 与 --env-file 不能同时使用：演示自带变量</translation>
    </message>
    <message>
        <source>--%1 takes names separated by commas</source>
        <translation>--%1 的取值是用逗号分隔的名称</translation>
    </message>
    <message>
        <source>--fault needs --demo</source>
        <translation>--fault 需要与 --demo 一起使用</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>the lane has control characters and is never sent</source>
        <translation>泳道含有控制字符，绝不会被发送</translation>
    </message>
    <message>
        <source>Take line ends and other control characters out of %1.</source>
        <translation>请去掉 %1 中的换行和其他控制字符。</translation>
    </message>
    <message>
        <source>Show the headers that a lane sends</source>
        <translation>显示某个泳道会发送的请求头</translation>
    </message>
    <message>
        <source>Without LANE the one of %1 is taken. The headers are printed one per line; what looks wrong with the lane is said on stderr. Nothing is sent.</source>
        <translation>不写 LANE 时取 %1 的值。请求头每行一个；泳道的可疑之处在 stderr 说明。不发送任何请求。</translation>
    </message>
    <message>
        <source>What would this lane send?</source>
        <translation>这个泳道会发送什么？</translation>
    </message>
    <message>
        <source>no lane, so no headers</source>
        <translation>没有泳道，不发送相关请求头</translation>
    </message>
    <message>
        <source>cannot write &apos;%1&apos;: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>%1; did you mean &apos;%2&apos;?</source>
        <translation>%1；您是不是要用“%2”？</translation>
    </message>
    <message>
        <source>%1; there are: %2</source>
        <translation>%1；可用的有：%2</translation>
    </message>
    <message>
        <source>--min-ttl takes a number of seconds, for example 300</source>
        <translation>--min-ttl 的取值是秒数，例如 300</translation>
    </message>
    <message>
        <source>Print the access token</source>
        <translation>输出访问令牌</translation>
    </message>
    <message>
        <source>The token is exchanged anew (steps 1 and 2) and printed on one line. With --json it is an object: access_token, token_type, expires_at (UTC) and expires_in (seconds left).</source>
        <translation>重新换取令牌（第 1、2 步）并输出在一行里。加 --json 时输出一个对象：access_token、token_type、expires_at（UTC）和 expires_in（剩余秒数）。</translation>
    </message>
    <message>
        <source>Print nothing and end with 1 where the token lives shorter.</source>
        <translation>令牌剩余时间不足时不输出，并以 1 退出。</translation>
    </message>
    <message>
        <source>Call an API with it.</source>
        <translation>用它调用 API。</translation>
    </message>
    <message>
        <source>When does it expire?</source>
        <translation>它何时过期？</translation>
    </message>
    <message>
        <source>the server did not say how long the token lives</source>
        <translation>服务器没有说明令牌的有效期</translation>
    </message>
    <message>
        <source>the token lives %1 s, and at least %2 s were asked for</source>
        <translation>令牌还剩 %1 秒，而要求至少 %2 秒</translation>
    </message>
    <message>
        <source>unknown option &apos;%1&apos;</source>
        <translation>未知选项“%1”</translation>
    </message>
    <message numerus="yes">
        <source>&apos;%1&apos; takes at most %n argument(s)</source>
        <translation>
            <numerusform>“%1”最多接受 %n 个参数</numerusform>
        </translation>
    </message>
    <message>
        <source>which command?</source>
        <translation>要执行哪个命令？</translation>
    </message>
    <message>
        <source>&apos;%1&apos; shows how it is used.</source>
        <translation>“%1”可查看用法。</translation>
    </message>
    <message>
        <source>--lang takes en or zh_CN, not &apos;%1&apos;</source>
        <translation>--lang 的取值是 en 或 zh_CN，不是“%1”</translation>
    </message>
    <message>
        <source>cannot write the output: %1</source>
        <translation>无法写出输出：%1</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>numbers of errors and warnings</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a summary as a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>request to %1: not finished within %2 s</source>
        <translation>对 %1 的请求：%2 秒内未完成</translation>
    </message>
    <message>
        <source>What reads the output does not take it, or takes it too slowly.</source>
        <translation>读取输出的一方没有取走数据，或取得太慢。</translation>
    </message>
    <message>
        <source>Looks at the variables, makes a new token exchange (steps 1 and 2), asks for the project&apos;s variables, and walks hop by hop to the outbound proxy, or through it to a URL: name, TCP, TLS to the proxy, CONNECT, TLS to the target, HTTP. Where no variable of the proxy is set, that part is skipped. Ends with 0 where everything works, else with 1.</source>
        <translation>检查变量，重新换取一次令牌（第 1、2 步），读取项目环境变量，并逐跳检测到出站代理、或经由代理到某个 URL 的线路：域名、TCP、与代理的 TLS、CONNECT、与目标的 TLS、HTTP。没有设置任何代理变量时跳过这一部分。一切正常时以 0 退出，否则为 1。</translation>
    </message>
    <message>
        <source>Ask for this URL through the proxy, with one GET, and tell where it fails.</source>
        <translation>经由代理用一次 GET 请求此 URL，并指出在哪一跳出错。</translation>
    </message>
    <message>
        <source>Show on stderr every call and every hop, with phases, headers and certificates; secrets are masked.</source>
        <translation>在 stderr 显示每次调用和每一跳的各阶段耗时、请求头和证书；敏感值以掩码显示。</translation>
    </message>
    <message>
        <source>Which hop fails on the way through the proxy?</source>
        <translation>经由代理时，是哪一跳出了错？</translation>
    </message>
    <message>
        <source>--url takes a URL</source>
        <translation>--url 的取值是 URL</translation>
    </message>
    <message>
        <source>Send a request through the outbound proxy</source>
        <translation>经由出站代理发送请求</translation>
    </message>
    <message>
        <source>The body of the answer goes to stdout as it arrives. Any HTTP answer is an answer: it ends with 0, whatever the status. METHOD is GET, or POST where there is a body. Redirects are followed within the origin of URL only.

The proxy, its ticket and its CA come from the variables; HTTP_PROXY and NO_PROXY are not looked at. --timeout also allows that much silence, where 30 s are the limit otherwise.

With --json stdout has an object: status, reason, url, headers (lists of values by name in lower case), body (or body_base64 where it is no UTF-8, or neither with -o), body_size and phases (milliseconds).</source>
        <translation>应答正文边收边写到 stdout。只要收到 HTTP 应答就以 0 退出，不论状态码是多少。METHOD 默认为 GET，有正文时为 POST。只在 URL 的同源范围内跟随重定向。

代理、票据和 CA 都取自环境变量，不看 HTTP_PROXY 和 NO_PROXY。通常对方沉默 30 秒就算超时；设置 --timeout 后可以等满这个时间。

加 --json 时 stdout 是一个对象：status、reason、url、headers（名称小写，值为列表）、body（不是 UTF-8 时为 body_base64，用 -o 时两者都没有）、body_size 和 phases（毫秒）。</translation>
    </message>
    <message>
        <source>Send this header, &apos;Name: value&apos;. May be repeated. @FILE reads them from a file, one per line, so that no secret is an argument; @- from stdin.</source>
        <translation>发送此请求头，写作“Name: value”，可重复使用。@FILE 从文件读取，每行一个，这样敏感值就不会出现在命令行参数里；@- 从 stdin 读取。</translation>
    </message>
    <message>
        <source>Send this body. @FILE sends a file as it is, @- stdin. The type is that of a form unless -H &apos;Content-Type: …&apos; says otherwise; several are joined by &amp;.</source>
        <translation>发送此正文。@FILE 原样发送文件，@- 发送 stdin。除非用 -H &apos;Content-Type: …&apos; 另行指定，类型为表单；给出多个时用 &amp; 连接。</translation>
    </message>
    <message>
        <source>Send this body as application/json. Checked first; @FILE is sent as it is.</source>
        <translation>以 application/json 发送此正文，发送前先检查；@FILE 原样发送。</translation>
    </message>
    <message>
        <source>Print status line and headers first.</source>
        <translation>先输出状态行和应答头。</translation>
    </message>
    <message>
        <source>Write the answer to a file, whole or not at all; a new one is readable by you alone. - is stdout.</source>
        <translation>把应答写入文件，要么完整要么没有；新建的文件只有你自己能读。- 表示 stdout。</translation>
    </message>
    <message>
        <source>End with 1 where the status is 400 or above, and leave its body out.</source>
        <translation>状态码为 400 及以上时以 1 退出，并且不输出正文。</translation>
    </message>
    <message>
        <source>Without the proxy, and with the system&apos;s CAs.</source>
        <translation>不经过代理，使用系统的 CA。</translation>
    </message>
    <message>
        <source>Show on stderr what is sent and seen, secrets masked, and how long each phase takes.</source>
        <translation>在 stderr 显示发送和收到的内容（敏感值以掩码显示）以及各阶段耗时。</translation>
    </message>
    <message>
        <source>The proxy replaces the placeholder by the secret.</source>
        <translation>代理会把占位符替换成真正的密钥。</translation>
    </message>
    <message>
        <source>A file of any size.</source>
        <translation>文件大小不限。</translation>
    </message>
    <message>
        <source>For scripts: a whole file, or none.</source>
        <translation>用于脚本：文件要么完整，要么没有。</translation>
    </message>
    <message>
        <source>-o takes the name of a file</source>
        <translation>-o 的取值是文件名</translation>
    </message>
    <message>
        <source>the answer is HTTP %1; without -f its body is shown</source>
        <translation>应答为 HTTP %1；去掉 -f 可查看正文</translation>
    </message>
    <message>
        <source>the answer is binary, and stdout is a terminal: -o FILE writes it to a file, -o - to the terminal all the same</source>
        <translation>应答是二进制数据，而 stdout 是终端：用 -o FILE 写入文件，用 -o - 则仍然输出到终端</translation>
    </message>
    <message>
        <source>the output takes no more</source>
        <translation>输出端不再接收数据</translation>
    </message>
    <message>
        <source>certificate of %1, signed by %2</source>
        <translation>%1 的证书，由 %2 签发</translation>
    </message>
    <message>
        <source>on a kept connection</source>
        <translation>复用已有连接</translation>
    </message>
    <message>
        <source>directly</source>
        <translation>直连</translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>经由 %1</translation>
    </message>
    <message>
        <source>%1: not reached</source>
        <translation>%1：未走到这一步</translation>
    </message>
    <message>
        <source>%1: skipped, %2</source>
        <translation>%1：跳过，%2</translation>
    </message>
    <message>
        <source>valid from %1 to %2, SHA-256 %3</source>
        <translation>有效期 %1 至 %2，SHA-256 %3</translation>
    </message>
    <message>
        <source>Hop by hop:</source>
        <translation>逐跳检测：</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <comment>a file, the system&apos;s reason</comment>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 did not end within the time of --timeout, so nothing was sent</source>
        <translation>在 --timeout 的时间内 %1 没有结束，因此什么也没有发送</translation>
    </message>
    <message>
        <source>The body is read to its end first. Close what writes it, or allow more time.</source>
        <translation>发送前要先读完正文。请结束写入的一方，或者留出更多时间。</translation>
    </message>
    <message>
        <source>cannot write a temporary file: %1</source>
        <translation>无法写入临时文件：%1</translation>
    </message>
    <message>
        <source>a request has one body: -d or --json-body</source>
        <translation>一个请求只有一份正文：-d 或 --json-body</translation>
    </message>
    <message>
        <source>-d @FILE is the whole body and stands alone</source>
        <translation>-d @FILE 就是整份正文，只能单独使用</translation>
    </message>
    <message>
        <source>-d @ takes the name of a file, or - for standard input</source>
        <translation>-d @ 后面是文件名，或用 - 表示标准输入</translation>
    </message>
    <message>
        <source>--json-body is no JSON: see character %1</source>
        <translation>--json-body 不是 JSON：请看第 %1 个字符</translation>
    </message>
    <message>
        <source>--%1 takes a number from 0 (any free port) to 65535</source>
        <translation>--%1 的取值是 0（任选空闲端口）到 65535</translation>
    </message>
    <message>
        <source>Run an identity server and a proxy for demonstrations on this machine</source>
        <translation>在本机运行演示用的身份服务器和代理</translation>
    </message>
    <message>
        <source>Prints the export lines that point any client at them, and runs until it is interrupted. They listen on loopback only. The proxy answers for every target itself: with what it was asked, or as /status/404, /bytes/1000, /delay/500 say. Each request is named on stderr.</source>
        <translation>输出若干 export 行，任何客户端设置后即可连到它们；一直运行到被中断为止。只监听本机回环地址。代理自己充当所有目标：把收到的请求返回来，或按 /status/404、/bytes/1000、/delay/500 的要求应答。收到的每个请求都会在 stderr 记一行。</translation>
    </message>
    <message>
        <source>The same for the proxy.</source>
        <translation>代理的端口，规则相同。</translation>
    </message>
    <message>
        <source>listening on %1, the proxy on %2; Ctrl+C ends it</source>
        <translation>正在监听 %1，代理在 %2；按 Ctrl+C 结束</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no HTTP method</source>
        <translation>“%1”不是 HTTP 方法</translation>
    </message>
    <message>
        <source>CONNECT is what the proxy is asked for; it is sent where it is needed</source>
        <translation>CONNECT 是发给代理的，需要时会自动发送</translation>
    </message>
    <message>
        <source>the URL must begin with http:// or https://</source>
        <translation>URL 必须以 http:// 或 https:// 开头</translation>
    </message>
    <message>
        <source>the URL has no valid host and port</source>
        <translation>URL 中的主机名或端口无效</translation>
    </message>
    <message>
        <source>the URL holds a user or a password; write -H &apos;Authorization: …&apos; in the place of it</source>
        <translation>URL 中带有用户名或密码；请改用 -H &apos;Authorization: …&apos;</translation>
    </message>
    <message>
        <source>-H takes &apos;Name: value&apos;; there is no colon in what was given</source>
        <translation>-H 的取值形如“Name: value”，给出的内容里没有冒号</translation>
    </message>
    <message>
        <source>what stands before the colon is no name of a header</source>
        <translation>冒号前的内容不是合法的请求头名称</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no name of a header</source>
        <translation>“%1”不是合法的请求头名称</translation>
    </message>
    <message>
        <source>the header %1 is for the proxy, and sent to it by itself; here the target would get it</source>
        <translation>请求头 %1 是给代理的，会自动发给代理；写在这里会被目标收到</translation>
    </message>
    <message>
        <source>the header %1 is written by the connection itself</source>
        <translation>请求头 %1 由连接本身填写，不能指定</translation>
    </message>
    <message>
        <source>the header has no value</source>
        <translation>请求头没有值</translation>
    </message>
    <message>
        <source>the header %1 has no value</source>
        <translation>请求头 %1 没有值</translation>
    </message>
    <message>
        <source>the value of the header holds a control character</source>
        <translation>请求头的值含有控制字符</translation>
    </message>
    <message>
        <source>the value of the header %1 holds a control character</source>
        <translation>请求头 %1 的值含有控制字符</translation>
    </message>
    <message>
        <source>line %1 of &apos;%2&apos;: %3</source>
        <comment>number, file, what is wrong</comment>
        <translation>“%2”第 %1 行：%3</translation>
    </message>
    <message>
        <source>cannot read &apos;%1&apos;: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>which URL?</source>
        <translation>要请求哪个 URL？</translation>
    </message>
    <message>
        <source>the method stands before the URL: cozewi request POST https://…</source>
        <translation>方法要写在 URL 前面：cozewi request POST https://…</translation>
    </message>
    <message>
        <source>Instead of the project&apos;s variables, those of the skill that the code at PATH belongs to (below .coze/agents/).</source>
        <translation>改用技能的环境变量：PATH 处代码所属的技能（位于 .coze/agents/ 之下）。</translation>
    </message>
    <message>
        <source>port %1 is in use; without %2 a free one is taken</source>
        <translation>端口 %1 已被占用；不写 %2 则使用任意空闲端口</translation>
    </message>
    <message>
        <source>%1 Or, for docker itself: %2</source>
        <translation>%1若要直接交给 docker：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences; Chinese has no space between them</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>There is a .env here; it is not read by itself: --env-file .env.</source>
        <translation>当前目录中有 .env 文件，但不会自动读取：请加上 --env-file .env。</translation>
    </message>
    <message>
        <source>- Step 3 (integration credentials) was not tried: cozewi credential NAME asks for one.</source>
        <translation>- 第 3 步（集成凭证）未检查：可用 cozewi credential NAME 获取一个。</translation>
    </message>
    <message>
        <source>--demo and --skill exclude each other: the demo has no skills</source>
        <translation>--demo 与 --skill 不能同时使用：演示环境里没有技能</translation>
    </message>
    <message>
        <source>Without an account: --demo.</source>
        <translation>没有账号时可用 --demo 试用。</translation>
    </message>
    <message>
        <source>the version is shown by --version</source>
        <translation>查看版本请用 --version</translation>
    </message>
    <message>
        <source>the method is an argument: cozewi request POST URL</source>
        <translation>方法是参数：cozewi request POST URL</translation>
    </message>
    <message>
        <source>verification cannot be switched off</source>
        <translation>证书校验无法关闭</translation>
    </message>
    <message>
        <source>redirects within the origin are followed already</source>
        <translation>同源重定向本来就会跟随</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>what is wrong, what to do instead</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1 needs a value: %1 %2</source>
        <translation>%1 需要一个值：%1 %2</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 不接受取值</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes no arguments</source>
        <translation>“%1”不接受参数</translation>
    </message>
    <message>
        <source>&apos;%1&apos; lists the commands.</source>
        <translation>“%1”会列出所有命令。</translation>
    </message>
</context>
</TS>
