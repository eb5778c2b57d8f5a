namespace GraphQL.Generators.Tests.Generation;

/// <summary>The text of directives that take lists of lists, and of those on the schema.</summary>
public sealed class FederationDirectiveTests
{
    [Fact]
    public void Emit_RepeatedScopes_AreAlternativesOfOneDirective() =>
        GeneratorRun.Of("""
            [QueryType] public static partial class Q { [RequiresScopes("a", "b"), Authenticated, RequiresScopes("c")] public static int GetOne() => 1; }
            """).File("Sdl").ShouldContain("""one: Int! @authenticated @requiresScopes(scopes: [["a", "b"], ["c"]])""");

    [Fact]
    public void Emit_AttributesOfTheAssembly_StandOnTheSchema() =>
        GeneratorRun.Of("""
            [assembly: Link("https://specs.example/mine/v1.0", Import = ["@mine"]), ComposeDirective("@mine")]
            [QueryType] public static partial class Q { public static int GetOne() => 1; }
            """).File("Sdl").ShouldContain("""extend schema @link(url: "https://specs.example/mine/v1.0", import: ["@mine"]) @composeDirective(name: "@mine")""");
}
