namespace GraphQL.Language.Tests;

public sealed class LayoutTests
{
    [Theory]
    [InlineData("query { a }", "{\n  a\n}")]
    [InlineData("query A { a }", "query A {\n  a\n}")]
    [InlineData("query @a { a }", "query @a {\n  a\n}")]
    [InlineData("query ($a: Int = 1, $b: [B!]!) { a }", "query ($a: Int = 1, $b: [B!]!) {\n  a\n}")]
    [InlineData("mutation A($a: Int) @b { a }", "mutation A($a: Int) @b {\n  a\n}")]
    [InlineData("subscription { a }", "subscription {\n  a\n}")]
    [InlineData("\"d\" query { a }", "\"d\"\nquery {\n  a\n}")]
    [InlineData("query A(\"d\" $a: Int, $b: B) { a }", "query A(\n  \"d\"\n  $a: Int\n  $b: B\n) {\n  a\n}")]
    [InlineData("{a:b(c:1,d:{e:[1,2],f:{}})@g(h:[])}", "{\n  a: b(c: 1, d: { e: [1, 2], f: {} }) @g(h: [])\n}")]
    [InlineData("{...a@b ...on C{d} ...@e{f} ...{g}}", "{\n  ...a @b\n  ... on C {\n    d\n  }\n  ... @e {\n    f\n  }\n  ... {\n    g\n  }\n}")]
    [InlineData("fragment A on B@c{d}", "fragment A on B @c {\n  d\n}")]
    [InlineData("{a} {b}", "{\n  a\n}\n\n{\n  b\n}")]
    [InlineData("type A query{b}", "type A\n\nquery {\n  b\n}")]
    [InlineData("schema{query:A,mutation:B}", "schema {\n  query: A\n  mutation: B\n}")]
    [InlineData("extend schema@a", "extend schema @a")]
    [InlineData("type A", "type A")]
    [InlineData("type A implements&B&C@d{e:F}", "type A implements B & C @d {\n  e: F\n}")]
    [InlineData("type A{b(c:D=1,e:F):G@h}", "type A {\n  b(c: D = 1, e: F): G @h\n}")]
    [InlineData("type A{b(c:D \"x\"e:F):G}", "type A {\n  b(\n    c: D\n    \"x\"\n    e: F\n  ): G\n}")]
    [InlineData("\"\"\"x\ny\"\"\"type A{\"\"\"x\n\ny\"\"\"b:C}", "\"\"\"\nx\ny\n\"\"\"\ntype A {\n  \"\"\"\n  x\n\n  y\n  \"\"\"\n  b: C\n}")]
    [InlineData("interface A implements B{c:D}", "interface A implements B {\n  c: D\n}")]
    [InlineData("union A=|B|C", "union A = B | C")]
    [InlineData("extend union A@b=C", "extend union A @b = C")]
    [InlineData("enum A{B,C@d}", "enum A {\n  B\n  C @d\n}")]
    [InlineData("input A{b:C=1}", "input A {\n  b: C = 1\n}")]
    [InlineData("directive@a(b:C)repeatable on|QUERY|FIELD", "directive @a(b: C) repeatable on QUERY | FIELD")]
    [InlineData("scalar A@b", "scalar A @b")]
    public void Print_Document_HasTheCanonicalLayout(string source, string expected) =>
        GraphQLParser.ParseDocument(source).ToString().ShouldBe(expected);

    [Fact]
    public void Print_ArgumentsUpToEightyCharacters_StayOnOneLine()
    {
        var value = new string('x', 80 - "alias: field(a: \"\", b: 1)".Length);

        GraphQLParser.ParseDocument($"{{ alias: field(a: \"{value}\", b: 1) }}").ToString()
            .ShouldBe($"{{\n  alias: field(a: \"{value}\", b: 1)\n}}");
        GraphQLParser.ParseDocument($"{{ alias: field(a: \"{value}x\", b: 1) }}").ToString()
            .ShouldBe($"{{\n  alias: field(\n    a: \"{value}x\"\n    b: 1\n  )\n}}");
    }

    [Fact]
    public void Print_LongValues_BreakFromTheOutsideIn()
    {
        var item = new string('x', 50);

        GraphQLParser.ParseValue($"{{a: [\"{item}\"], b: [\"{item}\", \"{item}\"], c: {{d: 1}}}}").ToString()!.ShouldBe(
            $$"""
            {
              a: ["{{item}}"]
              b: [
                "{{item}}"
                "{{item}}"
              ]
              c: { d: 1 }
            }
            """);
    }

    [Fact]
    public void Print_ArgumentsWithABlockString_BreakAlikeAtEveryDepth()
    {
        var field = $"a(b: \"\"\"x\ny\"\"\", c: \"{new string('z', 50)}\")";
        static int Lines(string text) => text.Split('\n').Length;
        var flat = Lines(GraphQLParser.ParseDocument($"{{ {field} }}").ToString()!);

        for (var depth = 1; depth < 30; depth++)
        {
            var source = string.Concat(Enumerable.Repeat("{ d ", depth)) + $"{{ {field} }}" + new string('}', depth);
            Lines(GraphQLParser.ParseDocument(source).ToString()!).ShouldBe(flat + (2 * depth));
        }
    }

    [Fact]
    public void Print_DeepValue_TakesTimeInProportionToItsSize()
    {
        IValueNode value = new StringValueNode(new string('x', 100));
        for (var depth = 0; depth < 1_000; depth++)
        {
            value = new ListValueNode([value]);
        }

        var printed = ((SyntaxNode)value).ToString();

        printed.Split('\n').Length.ShouldBe(2_001);
    }

    [Fact]
    public void Print_QuotedString_EscapesWhatWouldBreakOrHide() =>
        new StringValueNode("\"\\/\b\f\n\r\t\0\u001F\u007F\u009Fé😀").ToString()
            .ShouldBe("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001F\\u007F\\u009Fé😀\"");

    [Fact]
    public void Print_EveryKindOfNodeByItself_IsPartOfItsDocument()
    {
        var document = GraphQLParser.ParseDocument(KitchenSinks.Executable + KitchenSinks.TypeSystem);
        static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != ','));
        var whole = Words(document.ToString());

        foreach (var node in document.Descendants())
        {
            whole.ShouldContain(Words(node.ToString()));
        }

        document.Descendants().Append(document).Select(n => n.Kind).Distinct().Order().ShouldBe(Enum.GetValues<SyntaxKind>());
    }
}
