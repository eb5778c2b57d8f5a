namespace GraphQL.Language.Tests;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("", 1, 1, "Expected an operation, a fragment, or a definition of a type, a directive or the schema, found the end of the document.")]
    [InlineData("  # only a comment", 1, 19, "found the end of the document")]
    [InlineData("{", 1, 2, "Expected a field, a fragment or \"}\", found the end of the document.")]
    [InlineData("{ a", 1, 4, "Expected a field, a fragment or \"}\", found the end of the document.")]
    [InlineData("{ a }}", 1, 6, "found \"}\"")]
    [InlineData("{}", 1, 2, "a selection set may not be empty")]
    [InlineData("{ a {} }", 1, 6, "a selection set may not be empty")]
    [InlineData("{ a() }", 1, 5, "Expected an argument (leave out \"(\" and \")\" where there is none), found \")\".")]
    [InlineData("{ a @b() }", 1, 8, "Expected an argument (leave out")]
    [InlineData("query () { a }", 1, 8, "Expected a variable (leave out")]
    [InlineData("{ a(b) }", 1, 6, "Expected \":\", found \")\".")]
    [InlineData("{ a(b: ) }", 1, 8, "Expected a value, found \")\".")]
    [InlineData("{ a(b: 1 }", 1, 10, "Expected the name of an argument or \")\", found \"}\".")]
    [InlineData("{ a: }", 1, 6, "Expected the name of the field after its alias, found \"}\".")]
    [InlineData("{ a: b: c }", 1, 7, "Expected a field, a fragment or \"}\", found \":\".")]
    [InlineData("{ ... }", 1, 7, "Expected \"{\", found \"}\".")]
    [InlineData("{ ...on }", 1, 9, "Expected the name of a type, found \"}\".")]
    [InlineData("{ @a }", 1, 3, "Expected a field, a fragment or \"}\", found \"@\".")]
    [InlineData("{ a @ }", 1, 7, "Expected the name of a directive, found \"}\".")]
    [InlineData("qeury { a }", 1, 1, "found the name \"qeury\"")]
    [InlineData("query A B { a }", 1, 9, "Expected \"{\", found the name \"B\".")]
    [InlineData("query ($a) { a }", 1, 10, "Expected \":\", found \")\".")]
    [InlineData("query (a: Int) { a }", 1, 8, "Expected \"$\", found the name \"a\".")]
    [InlineData("query ($: Int) { a }", 1, 9, "Expected the name of a variable, found \":\".")]
    [InlineData("query ($a: [Int) { a }", 1, 16, "Expected \"]\", found \")\".")]
    [InlineData("query ($a: Int!!) { a }", 1, 16, "Expected \"$\", found \"!\".")]
    [InlineData("query ($a: !Int) { a }", 1, 12, "Expected a type, found \"!\".")]
    [InlineData("query ($a: Int = $b) { a }", 1, 18, "Expected a constant value: no variable may stand here, found \"$\".")]
    [InlineData("query ($a: [I] = [1, {b: $c}]) { a }", 1, 26, "no variable may stand here")]
    [InlineData("query ($a: Int @b(c: $a)) { a }", 1, 22, "no variable may stand here")]
    [InlineData("fragment on on A { a }", 1, 10, "which may not be \"on\"")]
    [InlineData("fragment { a }", 1, 10, "Expected the name of the fragment, found \"{\".")]
    [InlineData("fragment A { a }", 1, 12, "Expected \"on\", found \"{\".")]
    [InlineData("fragment A($b: Int) on C { a }", 1, 11, "Expected \"on\", found \"(\".")]
    [InlineData("\"text\" { a }", 1, 1, "the short form of a query has none")]
    [InlineData("\"text\" extend type A @b", 1, 1, "an extension has none")]
    [InlineData("\"text\" \"text\" type A", 1, 8, "after its description, found a string")]
    [InlineData("\"text\"", 1, 7, "after its description, found the end of the document")]
    [InlineData("type A {}", 1, 9, "Expected a field (leave out")]
    [InlineData("type A { a }", 1, 12, "Expected \":\", found \"}\".")]
    [InlineData("type A { a: }", 1, 13, "Expected a type, found \"}\".")]
    [InlineData("type A { a(): B }", 1, 12, "Expected an argument (leave out")]
    [InlineData("type A { a(b: C = $d): E }", 1, 19, "no variable may stand here")]
    [InlineData("type A { a: B @c(d: $e) }", 1, 21, "no variable may stand here")]
    [InlineData("type A @b(c: $d)", 1, 14, "no variable may stand here")]
    [InlineData("type A implements { a: B }", 1, 19, "Expected the name of a type, found \"{\".")]
    [InlineData("type A implements B & { a: B }", 1, 23, "Expected the name of a type, found \"{\".")]
    [InlineData("type A implements && B", 1, 20, "Expected the name of a type, found \"&\".")]
    [InlineData("type A implements B C { a: B }", 1, 21, "found the name \"C\"")]
    [InlineData("interface A {}", 1, 14, "Expected a field (leave out")]
    [InlineData("union A =", 1, 10, "Expected the name of a type, found the end of the document.")]
    [InlineData("union A = | | B", 1, 13, "Expected the name of a type, found \"|\".")]
    [InlineData("union A = B |", 1, 14, "Expected the name of a type")]
    [InlineData("enum A {}", 1, 9, "Expected an enum value (leave out")]
    [InlineData("enum A { true }", 1, 10, "may not be called \"true\", \"false\" or \"null\"")]
    [InlineData("enum A { B false }", 1, 12, "may not be called")]
    [InlineData("enum A { null }", 1, 10, "may not be called")]
    [InlineData("input A {}", 1, 10, "Expected an input field (leave out")]
    [InlineData("input A { a(b: C): D }", 1, 12, "Expected \":\", found \"(\".")]
    [InlineData("schema {}", 1, 9, "Expected a root operation type (leave out")]
    [InlineData("schema", 1, 7, "the schema's root operation types")]
    [InlineData("schema @a", 1, 10, "the schema's root operation types")]
    [InlineData("schema { qeury: A }", 1, 10, "Expected \"query\", \"mutation\" or \"subscription\", found the name \"qeury\".")]
    [InlineData("schema { query: [A] }", 1, 17, "Expected the name of a type, found \"[\".")]
    [InlineData("scalar", 1, 7, "Expected the name of the scalar")]
    [InlineData("directive a on FIELD", 1, 11, "Expected \"@\", found the name \"a\".")]
    [InlineData("directive @a", 1, 13, "Expected \"on\", found the end of the document.")]
    [InlineData("directive @a on", 1, 16, "Expected a directive location (QUERY, ")]
    [InlineData("directive @a on FIELDS", 1, 17, "found the name \"FIELDS\"")]
    [InlineData("directive @a on FIELD | field", 1, 25, "found the name \"field\"")]
    [InlineData("directive @a() on FIELD", 1, 14, "Expected an argument (leave out")]
    [InlineData("directive @a on FIELD repeatable", 1, 23, "found the name \"repeatable\"")]
    [InlineData("extend", 1, 7, "what to extend")]
    [InlineData("extend query A { a }", 1, 8, "what to extend")]
    [InlineData("extend directive @a on FIELD", 1, 8, "what to extend")]
    [InlineData("extend schema", 1, 14, "an extension has to add something")]
    [InlineData("extend schema {}", 1, 16, "Expected a root operation type")]
    [InlineData("extend scalar A", 1, 16, "an extension has to add something")]
    [InlineData("extend type A", 1, 14, "an extension has to add something")]
    [InlineData("extend type A type B", 1, 15, "an extension has to add something")]
    [InlineData("extend interface A", 1, 19, "an extension has to add something")]
    [InlineData("extend union A", 1, 15, "an extension has to add something")]
    [InlineData("extend enum A", 1, 14, "an extension has to add something")]
    [InlineData("extend input A", 1, 15, "an extension has to add something")]
    [InlineData("{ a }\n\nquery B {\n  c(d: ?)\n}", 4, 8, "Unexpected character \"?\".")]
    public void ParseDocument_Malformed_SaysWhatWasExpectedAndFoundAndWhere(string source, int line, int column, string message)
    {
        var exception = Should.Throw<SyntaxException>(() => GraphQLParser.ParseDocument(source));

        exception.Message.ShouldContain(message);
        exception.Code.ShouldBe("GRAPHQL_PARSE_FAILED");
        (exception.Location.Line, exception.Location.Column).ShouldBe((line, column));
    }

    [Fact]
    public void ParseDocument_EndlessName_IsShortenedInTheMessage() =>
        Should.Throw<SyntaxException>(() => GraphQLParser.ParseDocument(new string('x', 10_000))).Message.Length.ShouldBeLessThan(300);

    [Theory]
    [InlineData(nameof(KitchenSinks.Executable))]
    [InlineData(nameof(KitchenSinks.TypeSystem))]
    public void ParseDocument_EveryPrefix_IsReadOrRefusedAsSyntax(string name)
    {
        var source = KitchenSinks.Named(name);
        var read = 0;
        for (var length = 0; length < source.Length; length++)
        {
            try
            {
                GraphQLParser.ParseDocument(source[..length]);
                read++;
            }
            catch (SyntaxException exception)
            {
                exception.Location.IsKnown.ShouldBeTrue();
                exception.Location.Start.ShouldBeLessThanOrEqualTo(length);
            }
        }

        read.ShouldBeInRange(5, source.Length / 2);
    }

    [Fact]
    public void ParseDocument_EveryBytePrefixOfNonAsciiText_IsReadOrRefusedAsSyntax()
    {
        var source = "{ a(b: \"\\u00e9 é😀\", c: \"\"\"é\n 😀\"\"\") } # 😀"u8.ToArray();
        var refused = 0;
        for (var length = 0; length <= source.Length; length++)
        {
            try
            {
                GraphQLParser.ParseDocument(source.AsSpan(0, length));
            }
            catch (SyntaxException exception)
            {
                exception.Location.IsKnown.ShouldBeTrue();
                refused++;
            }
        }

        // What is whole: up to the brace, the space, the hash, the space behind it, and all of the source.
        refused.ShouldBe(source.Length + 1 - 5);
    }
}
