using System.Text.Json;
using Personio.Contracts.Checks;
using Personio.Contracts.OpenApi;

namespace Personio.Contracts.Tests.Checks;

public sealed class SchemaCheckTests
{
    private const string Components = """
        components:
          schemas:
            Word: { type: string, enum: [day, hour] }
            Base: { type: object, properties: { id: { type: integer, readOnly: true } }, required: [id] }
            Named: { allOf: [ { $ref: '#/components/schemas/Base' }, { type: object, properties: { name: { type: string } } } ] }
            Bag: { type: object, properties: { id: { type: integer } }, additionalProperties: { type: string } }
            Tree: { type: object, properties: { child: { $ref: '#/components/schemas/Tree' } } }
            Cell: { oneOf: [ { $ref: '#/components/schemas/Text' }, { $ref: '#/components/schemas/Money' } ] }
            Text: { type: object, properties: { kind: { type: string, enum: [TEXT] }, value: { type: string } } }
            Money: { type: object, properties: { kind: { type: string, enum: [MONEY] }, amount: { type: string } } }
        """;

    private static readonly ApiFile File = ApiFile.Read("test.yaml", new StringReader(Components));

    [Theory]
    [InlineData("{ type: string }", "\"a\"", "")]
    [InlineData("{ type: string }", "null", " type")]
    [InlineData("{ type: string, nullable: true }", "null", "")]
    [InlineData("{ type: string }", "1", " type")]
    [InlineData("{ type: integer }", "1.5", " type")]
    [InlineData("{ type: integer, format: int32 }", "3000000000", " format")]
    [InlineData("{ type: number, minimum: 1, maximum: 5 }", "6", " range")]
    [InlineData("{ type: string, pattern: '^\\d\\d:\\d\\d$' }", "\"8:30\"", " pattern")]
    [InlineData("{ type: string, maxLength: 2 }", "\"abc\"", " length")]
    [InlineData("{ type: string, format: date }", "\"2026-02-30\"", " format")]
    [InlineData("{ type: string, format: date-time }", "\"2026-02-28T08:00:00Z\"", "")]
    [InlineData("{ type: string, format: date-time }", "\"2026-02-28T08:00:00\"", " format")]
    [InlineData("{ type: string, format: uuid }", "\"17\"", " format")]
    [InlineData("{ type: string, format: uri }", "\"/v2/persons\"", " format")]
    [InlineData("{ type: array, minItems: 1, items: { type: integer } }", "[]", " minItems")]
    [InlineData("{ type: array, items: { type: integer } }", "[1, \"2\"]", "/* type")]
    [InlineData("{ $ref: '#/components/schemas/Word' }", "\"week\"", " enum")]
    [InlineData("{ type: object }", "{\"anything\":1}", "")]
    public void Run_AValue_FindsTheRuleItBreaks(string schema, string value, string expected) => Run(schema, value).ShouldBe(expected);

    [Theory]
    [InlineData("Base", """{"id":1,"nmae":"a"}""", "/nmae undocumented")]
    [InlineData("Base", "{}", "/id required")]
    [InlineData("Named", """{"id":1,"name":"a"}""", "")]
    [InlineData("Named", """{"id":1,"name":2,"other":3}""", "/name type, /other undocumented")]
    [InlineData("Bag", """{"id":1,"any":"a"}""", "")]
    [InlineData("Bag", """{"id":1,"any":2}""", "/any type")]
    [InlineData("Tree", """{"child":{"child":{"leaf":1}}}""", "/child/child/leaf undocumented")]
    [InlineData("Cell", """{"kind":"MONEY","amount":"1.00"}""", "")]
    [InlineData("Cell", """{"kind":"MONEY","amount":1}""", "/amount type")]
    [InlineData("Cell", """{"kind":"MONEY","value":"a"}""", "/kind enum")]
    public void Run_AnObject_FindsWhatIsMissingMisspeltOrWrong(string schema, string value, string expected) =>
        Run($"{{ $ref: '#/components/schemas/{schema}' }}", value).ShouldBe(expected);

    [Fact]
    public void Run_ARequestWithWhatOnlyAnswersHave_FindsIt() =>
        Run("{ $ref: '#/components/schemas/Base' }", """{"id":1}""", isRequest: true).ShouldBe("/id readOnly");

    [Fact]
    public void Run_AKeywordNobodyTaughtIt_Stops() =>
        Should.Throw<NotSupportedException>(() => Run("{ type: array, uniqueItems: true }", "[]")).Message.ShouldContain("uniqueItems");

    private static string Run(string schema, string value, bool isRequest = false) => string.Join(", ", SchemaCheck
        .Run(File, YamlText.Read(new StringReader(schema)), JsonElement.Parse(value), "", isRequest)
        .Select(finding => $"{finding.Place} {finding.Rule}"));
}
