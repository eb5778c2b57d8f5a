namespace GraphQL.Generators.Tests.Generation;

/// <summary>Unions of marker interfaces and base classes, marked themselves or described by a class.</summary>
public sealed class UnionTests
{
    [Fact]
    public void UnionTypeOfT_InterfaceThatIsNotMarked_IsAUnion()
    {
        var run = Run(
            """
            public interface IHit;
            public sealed record Book(string Title) : IHit;
            public sealed record Author(string Name) : IHit;

            /// <summary>Not shown.</summary>
            [UnionType<IHit>, GraphQLName("Hit"), GraphQLDescription("What a search finds."), Tag("search")]
            public static partial class HitType;

            [QueryType] public static partial class Queries { public static IReadOnlyList<IHit?> Search(string text) => []; }
            """);
        Snapshot.Match(run.File("Sdl"), "Union.Sdl");
        Snapshot.Match(run.File("Bindings"), "Union.Bindings");
    }

    [Theory]
    [InlineData("[UnionType] public abstract record Hit;", "Hit")]
    [InlineData("[UnionType(\"Found\")] public abstract class Hit;", "Found")]
    [InlineData("public abstract record Hit; [UnionType<Hit>] public static partial class HitType;", "Hit")]
    public void UnionType_BaseClass_HasWhatDerivesFromIt(string declaration, string name)
    {
        var keyword = declaration.Contains("class Hit;", StringComparison.Ordinal) ? "class" : "record";
        var run = Run(
            $$"""
            {{declaration}}
            public abstract {{keyword}} Printed : Hit { public int Pages => 1; }
            public sealed {{keyword}} Book : Printed;
            public sealed {{keyword}} Leaflet : Printed;
            [GraphQLIgnore] public sealed {{keyword}} Draft : Printed;
            [QueryType] public static partial class Queries { public static Hit GetHit() => null!; }
            """);
        run.File("Sdl").ShouldContain($"union {name} = Book | Leaflet\n");
        run.File("Sdl").ShouldNotContain("Printed");
    }

    [Fact]
    public void UnionTypeOfT_TypeOfAReferencedAssembly_HasItsTypesAndOurs()
    {
        using var image = new MemoryStream();
        GeneratorRun.Compile("Elsewhere", "namespace Elsewhere; public interface IHit; public sealed record Book(string Title) : IHit;")
            .Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success.ShouldBeTrue();
        var run = GeneratorRun.Of(
            """
            public sealed record Author(string Name) : Elsewhere.IHit;
            [UnionType<Elsewhere.IHit>] public static partial class HitType;
            [QueryType] public static partial class Queries { public static Elsewhere.IHit GetHit() => null!; }
            """,
            Microsoft.CodeAnalysis.MetadataReference.CreateFromImage(image.ToArray()));
        run.Reported.ShouldBeEmpty();
        run.CompilerFindings.ShouldBeEmpty();
        run.File("Sdl").ShouldContain("union IHit = Author | Book\n");
    }

    [Fact]
    public void InterfaceTypeOfT_InterfaceThatIsNotMarked_IsImplementedByItsTypes()
    {
        var run = Run(
            """
            public interface INamed { string Name { get; } }
            public abstract record Hit(int Score);
            public sealed record Book(string Name, int Score) : Hit(Score), INamed;
            [InterfaceType<INamed>] public static partial class NamedType { public static string GetInitial([Parent] INamed named) => named.Name[..1]; }
            [InterfaceType<Hit>] public static partial class HitType;
            [QueryType] public static partial class Queries { public static INamed GetNamed() => null!; public static Hit GetHit() => null!; }
            """);
        run.File("Sdl").ShouldContain("type Book implements Hit & INamed {\n  score: Int!\n  name: String!\n  initial: String!\n}\n");
        run.File("Sdl").ShouldContain("interface INamed {\n  name: String!\n  initial: String!\n}\n");
    }

    private static GeneratorRun Run(string source)
    {
        var run = GeneratorRun.Of(source);
        run.Reported.ShouldBeEmpty();
        run.CompilerFindings.ShouldBeEmpty();
        return run;
    }
}
