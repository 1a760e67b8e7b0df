// A card with one of everything that the page draws, for the tests of the page.

const plain = (content: string) => ({ tag: 'plain_text', content });
const callback = (value: object) => [{ type: 'callback', value }];
const bar = (unit: string, role: string, count: number) => ({ unit, role, count });

export function showCard(personId: string): object {
  return {
    schema: '2.0',
    config: { update_multi: true, width_mode: 'fill' },
    header: {
      title: plain('第 13 项：建设公共数据平台'),
      subtitle: plain('数据和数字化转型行动方案'),
      template: 'blue',
      text_tag_list: [{ tag: 'text_tag', text: plain('逾期'), color: 'red' }],
    },
    body: {
      elements: [
        {
          tag: 'markdown',
          content: [
            '**牵头单位**：市大数据中心',
            `责任单位：<font color='green'>市发展改革委</font>、市工业和信息化局 <at id=${personId}></at>`,
            '- 到2025年底，汇聚数据 **100** 亿条',
            '- 每年更新',
            '',
            '<script>alert(1)</script> &#42;不是斜体&#42; [条文](https://example.org/a_*b*)',
          ].join('\n'),
        },
        { tag: 'hr' },
        {
          tag: 'collapsible_panel',
          header: { title: { tag: 'markdown', content: '**原文**' } },
          elements: [{ tag: 'markdown', content: '> 到2025年底，建成全市统一的公共数据平台。' }],
        },
        {
          tag: 'column_set',
          flex_mode: 'flow',
          columns: ['全文', '还有谁', '期限'].map((words) => ({
            tag: 'column',
            width: 'auto',
            elements: [{ tag: 'button', text: plain(words), behaviors: callback({ op: words }) }],
          })),
        },
        {
          tag: 'table',
          columns: [
            { name: 'unit', display_name: '单位', data_type: 'text' },
            {
              name: 'count',
              display_name: '项数',
              data_type: 'number',
              format: { separator: true, precision: 1 },
            },
            { name: 'state', display_name: '状态', data_type: 'options' },
            { name: 'due', display_name: '到期', data_type: 'date', date_format: 'YYYY-MM-DD' },
          ],
          rows: Array.from({ length: 7 }, (_, index) => ({
            unit: `单位${index}`,
            count: 1234.5 * index,
            state: [{ text: '进行中', color: 'green' }],
            due: Date.UTC(2025, 11, 31),
          })),
        },
        {
          tag: 'chart',
          chart_spec: {
            type: 'bar',
            title: { text: '各单位项数' },
            data: {
              values: [bar('市发改委', '牵头', 8), bar('市工信局', '牵头', 5), bar('市发改委', '责任', 3)],
            },
            xField: ['unit', 'role'],
            yField: 'count',
            seriesField: 'role',
          },
        },
        {
          tag: 'chart',
          chart_spec: {
            type: 'pie',
            title: { text: '状态' },
            data: {
              values: [
                { state: '完成', count: 12 },
                { state: '进行', count: 30 },
                { state: '逾期', count: 4 },
              ],
            },
            categoryField: 'state',
            valueField: 'count',
          },
        },
        {
          tag: 'form',
          name: 'report',
          elements: [
            {
              tag: 'input',
              name: 'words',
              required: true,
              input_type: 'multiline_text',
              label: plain('进展'),
            },
            {
              tag: 'select_static',
              name: 'state',
              placeholder: plain('状态'),
              options: [{ text: plain('完成'), value: 'done' }],
            },
            { tag: 'date_picker', name: 'day', placeholder: plain('日期'), initial_date: '2026-01-31' },
            {
              tag: 'button',
              name: 'send',
              type: 'primary',
              text: plain('提交'),
              form_action_type: 'submit',
              behaviors: callback({ op: 'report' }),
            },
          ],
        },
        { tag: 'div', text: { ...plain('查表得出'), text_size: 'notation', text_color: 'grey' } },
      ],
    },
  };
}
