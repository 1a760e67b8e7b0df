// Words of public service, government offices and city governance in policies.
export const SERVICES = `
智慧服务 | smart service; intelligent service; smart services
爱山东, 爱山东平台, 爱山东移动端 | Ai Shandong; aishandong; love shandong; i love shandong
山东通 | Shandong Tong; shandongtong; shandong link; shandong connect; shandong-tong
智能办公, 移动办公 | smart office; intelligent office; smart office work; office automation; intelligent working
高效办成一件事 | efficiently getting one thing done; getting one thing done efficiently; efficient completion of one thing; one thing done efficiently
一件事 | one thing; one matter; single matter; one-thing
移动端 | mobile app; mobile terminal; mobile side; app
服务专区, 一件事服务专区 | service zone; special service area; service section
日租房, 日租房申请 | daily rental; short-term rental housing; day-rental; daily rental housing application; short-term rental | ~ 租房
就医报销, 医疗报销, 医药费报销 | medical reimbursement; hospital bill reimbursement; reimbursement of medical expenses; healthcare reimbursement; medical bill; hospital bill | ~ 看病报销, 看病
机关 | government office; government body; public office
机关办公, 机关办公一件事, 机关内部 | office one-thing; internal government office; government office work; internal agency affairs; in-house matters
网上办, 掌上办 | online handling; handled online; handled by phone; do online; mobile handling
跨层级, 跨部门 | cross-level; cross-department; cross-departmental; across departments
deepseek | DeepSeek
数字政府 | digital government
政务服务 | government service; government services; public administration service
无证明, 静默服务, 无证明静默服务 | certificate-free; no certificate; no-proof; proof-free; certification-free; silent service; no-certificate; paperless proof; without certificates; no proof needed
惠企便民, 惠企便民政策, 惠企政策 | policies benefiting enterprises and people; business-friendly and people-friendly policies; pro-business policy; preferential policies; enterprise and people benefiting policies; policies that benefit companies and people; policies for businesses and residents
政策兑现 | policy fulfilment; honouring policies; policy delivery; cashing policies
直达快享 | direct and fast access; direct and quick enjoyment; direct access fast enjoyment; direct delivery; fast enjoyment; direct fast-track; zhida kuaixiang; direct reach; reach companies directly; policies reach directly
鲁通码 | Lutong Code; lu tong code; lutongma; lutong ma; shandong code; lu-tong code; lutong qr; lu code
亮码即办 | show the code and done; show code to handle; show-code; show your code; flash the code; code showing; present code; display code; show-a-code; scan and go
身份证, 居民身份证 | id card; identity card; resident id; national id
户口簿, 户口本 | household register; household booklet; hukou booklet; hukou; household registration book; residence booklet
电子证照, 证照 | electronic licence; electronic license; electronic certificate; e-certificates; e-licence; digital certificate; electronic id
企业登记注册, 企业登记 | company registration; enterprise registration; business registration
信用 | credit; credit record
智慧社区, 智慧小区 | smart community; smart communities; smart neighbourhood; smart neighborhood; intelligent community; smart residential communities | ~ 小区
智慧社区覆盖率, 社区覆盖率 | smart community coverage; community coverage rate; coverage rate of smart communities
两级示范 | two-level demonstration; two-tier demonstration; two-level
民生服务, 智慧化民生服务 | livelihood service; people's livelihood; public welfare service; livelihood services; smart livelihood services; people's livelihood services
民生 | livelihood; people's wellbeing
综合服务平台, 基层综合服务平台 | integrated service platform; comprehensive service platform
教育 | education; school
医疗 | medical care; healthcare; medical
医疗健康 | medical and health; healthcare data; medical health
养老 | elderly care; eldercare; old-age care; senior care; pension | ~ 老人, 老年人
文旅, 文化旅游 | culture and tourism; cultural tourism; tourism
人社 | human resources and social security; social security
出行 | travel; mobility
公共服务 | public service
智慧监管 | smart regulation; smart supervision; intelligent supervision; smart oversight; intelligent regulation; smart regulatory
医疗器械, 医疗器械经营, 医疗器械经营监管, 医疗器械监管 | medical device; medical equipment; medical instrument; medical device supervision; medical device business; medical device sales; medical-device regulation
特种设备 | special equipment
一码索引 | one-code index; one code index; single-code index; one-code indexing
气瓶, 气瓶全链条, 在用气瓶 | gas cylinder; gas bottle; cylinder
信息在线率, 在线率 | information online rate; online rate
追溯平台, 全链条信息追溯平台, 追溯 | traceability platform; tracing platform; traceability; tracing
电梯, 电梯管理 | elevator; lift; elevators; elevator management; lifts
无纸化维保, 电梯无纸化维保, 维保, 电梯维保 | paperless maintenance; paperless upkeep; maintenance; elevator maintenance; paperless
非现场监管, 非现场监管执法, 非现场执法 | off-site supervision; off-site enforcement; remote enforcement; off-site law enforcement; offsite supervision; remote supervision; non-site supervision; off-site regulatory enforcement; off-site regulation
ai视觉 | ai vision; computer vision; machine vision
重点监管领域 | key regulated fields; key regulatory areas; key areas of supervision
治理转型 | governance transformation
数字法治 | digital rule of law; digital rule-of-law; digital legal; rule of law; digital law; digital legal system
政法系统 | political and legal system; political-legal system; justice system
办案平台, 跨部门大数据办案, 大数据办案平台 | case-handling platform; case handling; cross-department case handling; case-handling; big data case platform
风险预判 | risk prediction; risk anticipation
雪亮工程 | sharp eyes project; xueliang project; bright snow project; snow bright; sharp eyes; xueliang
天网工程, 天网 | skynet project; skynet; sky net; tianwang
感知设施, 智能感知设施 | sensing facility; intelligent sensing facility; smart sensing
数字法院 | digital court
数字检察 | digital procuratorate; digital prosecution; digital procuratorial
诉源信息平台, 诉源, 诉源治理 | litigation source platform; litigation-source; source of litigation; litigation source information | ~ 打官司
纠纷, 数字化纠纷源头治理, 纠纷源头治理 | dispute resolution; dispute; disputes at source; source governance of disputes | ~ 邻里吵架, 邻里纠纷, 吵架
无讼村居, 无讼 | litigation-free village; no-lawsuit village; lawsuit-free; litigation-free; villages without lawsuits; litigation-free villages and communities
智慧服务能力 | smart service capacity
智能办公能力 | smart office capacity
无证明静默服务能力, 静默服务能力 | certificate-free silent service capacity
民生服务能力 | livelihood service capacity
智慧监管应用 | smart regulation applications
数字法治建设 | digital rule of law
`;
