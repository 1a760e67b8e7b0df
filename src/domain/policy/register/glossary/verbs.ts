// Verbs and joining words of policy headings, with their English: what makes a title readable, never a topic by itself.
export const VERBS = `
提升, 提高, 增强 | improve; raise; enhance; boost; strengthen
深化 | deepen
推进, 推动, 促进 | advance; promote; push forward; accelerate
完善, 健全 | improve; perfect; refine
培育, 培养, 引育 | cultivate; foster; nurture; incubate
培育发展 | foster
发展 | develop; development
鼓励 | encourage
做强 | strengthen; make stronger
做大 | expand; enlarge
做优 | optimise
赋能 | empower; enable
加快 | speed up; accelerate
加快培育 | speed up the fostering of
升级 | upgrade
打造, 建设, 构建, 搭建, 建立 | build; create; construct; set up; establish; construction
探索建设 | explore building
探索 | explore
加强 | strengthen
优化 | optimise; optimize; streamline
支持, 扶持 | support
加大 | increase; step up
保障 | guarantee; ensure
落实 | implement; carry out
实施 | implement
开展 | carry out; conduct
扩大 | expand
规范, 规范化 | standardise
统筹 | coordinate; coordination; overall
夯实 | consolidate; lay a firm
推广 | popularise; roll out; rollout
评选, 优选, 遴选 | select; selection; pick; choose
引进 | introduce; bring in
整合 | integrate; consolidate
组织 | organise
帮助 | help
减轻 | reduce
降低 | lower
稳定 | stabilise
引入 | bring in; bring; attract
转化 | turn into; turn; convert; transform
遵循 | follow; observe; obey; stick to
维护 | maintain; keep; keep up; look after; stay
合并 | merge; combine; unite
解决 | solve; settle; resolve; fix
减少 | cut; lessen; reduce; ease
增加 | add; grow; raise
协调 | coordinate; organise; organize; align
检查 | inspect; check; watch; monitor; supervise
利用 | leverage; exploit; spread; extend
开始 | start; begin; launch; roll
全市 | city-wide
省级以上 | provincial-level or above
全链条 | full-chain
全产业 | across industries
全领域 | in all fields
全过程 | whole-process
全方位 | all-round
全市域 | city-wide
全社会 | whole-society
全链条培育 | whole-chain fostering of the
全产业推进 | cross-industry advancement of
全领域深化 | all-field deepening of
全过程推动 | whole-process advancement of
全方位夯实 | all-round strengthening of the
全市域优化 | city-wide optimisation of the
完善提升 | improve and upgrade
加大力度 | step up
做好 | do well in
`;
