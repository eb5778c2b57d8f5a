namespace GraphQL.Schema.Tests.Building.Rules;

public sealed class CacheControlRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int @cacheControl(maxAge: -1) }", "Query.a: the maxAge of @cacheControl is negative. Write 0 for what is not to be kept.")]
    [InlineData("type Query @cacheControl(maxAge: -1) { a: Int }", "Query: the maxAge of @cacheControl is negative.")]
    [InlineData("type Query { a: Int @cacheControl(maxAge: 1, inheritMaxAge: true) }", "Query.a: @cacheControl has a maxAge and inherits one, too.")]
    [InlineData("type Query { a: Int @cacheControl(scope: SECRET) }", "Query.a")]
    [InlineData("scalar S @cacheControl(maxAge: 1) type Query { a: S }", "S: the directive \"@cacheControl\" may not be used on SCALAR")]
    public void Build_HintThatMakesNoSense_IsRefused(string sdl, string message) =>
        Should.Throw<SchemaException>(() => new SchemaBuilder().AddSdl(sdl).Build()).Message.ShouldContain(message);

    [Fact]
    public void Build_HintsOfEveryKind_NeedNoDefinitions()
    {
        var schema = new SchemaBuilder().AddSdl(
            """
            type Query @cacheControl { a: Int @cacheControl(maxAge: 0) b: Int @cacheControl(maxAge: 5, inheritMaxAge: false) u: Any }
            union Any @cacheControl(scope: PRIVATE) = Query
            """).Build();

        var hint = CacheControl.Of(schema.QueryType!.Fields[1].Directives)!;
        (hint.MaxAge, hint.Scope, hint.InheritsMaxAge).ShouldBe((5, null, false));
        CacheControl.Of(schema.QueryType.Fields[2].Directives).ShouldBeNull();
        SchemaPrinter.Print(schema).ShouldContain("enum CacheControlScope");
    }

    [Fact]
    public void Build_DefinitionsOfOnesOwn_AreTaken() => new SchemaBuilder().AddSdl(
        """
        directive @cacheControl(maxAge: Int, scope: CacheControlScope) on FIELD_DEFINITION
        enum CacheControlScope { PUBLIC PRIVATE }
        type Query { a: Int @cacheControl(maxAge: 5, scope: PRIVATE) }
        """).Build().TryGetDirective("cacheControl", out _).ShouldBeTrue();

    [Fact]
    public void Build_WithoutHints_DefinesNothing() =>
        SchemaPrinter.Print(new SchemaBuilder().AddSdl("type Query { a: Int }").Build()).ShouldNotContain("acheControl");
}
