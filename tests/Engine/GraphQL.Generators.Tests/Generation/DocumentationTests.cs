using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GraphQL.Generators.Tests.Generation;

public sealed class DocumentationTests
{
    private const string Library =
        """
        namespace Elsewhere;

        public sealed record Office(string City)
        {
            public int Desks => 3;

            public string? Street { get; init; }
        }
        """;

    private const string Xml =
        """
        <doc><members>
          <member name="T:Elsewhere.Office"><summary>Where one works.</summary><param name="City">The <c>city</c>.</param></member>
          <member name="P:Elsewhere.Office.Street"><summary>
            The street, see <see cref="P:Elsewhere.Office.City"/>.
            <para>Without <see langword="null"/>.</para>
          </summary></member>
        </members></doc>
        """;

    private const string Source =
        """
        [QueryType]
        public static partial class Queries
        {
            public static Elsewhere.Office? GetOffice() => null;
        }
        """;

    [Fact]
    public void Description_TypeOfReferencedAssembly_ComesFromItsXmlFile()
    {
        var sdl = Run(new Text("Elsewhere.xml", Xml)).File("Sdl");
        sdl.ShouldContain("\"\"\"\nWhere one works.\n\"\"\"\ntype Office {");
        sdl.ShouldContain("  \"\"\"\n  The `city`.\n  \"\"\"\n  city: String!");
        sdl.ShouldContain("  \"\"\"\n  The street, see City.\n\n  Without null.\n  \"\"\"\n  street: String");
    }

    [Fact]
    public void Description_XmlThatIsNoDocumentation_IsLeftOut() =>
        Run(new Text("settings.xml", "<settings"), new Text("notes.txt", "no")).File("Sdl").ShouldContain("\"\"\"\ntype Query {\n  office: Office\n}\n\ntype Office {\n  city: String!\n  desks: Int!");

    [Fact]
    public void Binding_MembersOfReferencedAssembly_SettableIsPlainAndGetOnlyIsResolved()
    {
        var bindings = Run().File("Bindings");
        bindings.ShouldContain("bindings.Field(\"Office\", \"street\", new global::GraphQL.Execution.LeafPropertyBinding(");
        bindings.ShouldContain("bindings.Field(\"Office\", \"desks\", new Office_Desks());");
    }

    private static GeneratorRun Run(params ImmutableArray<AdditionalText> files)
    {
        using var image = new MemoryStream();
        GeneratorRun.Compile("Elsewhere", Library).Emit(image).Success.ShouldBeTrue();
        var run = GeneratorRun.Of(Source, files, MetadataReference.CreateFromImage(image.ToArray()));
        run.Reported.ShouldBeEmpty();
        run.CompilerFindings.ShouldBeEmpty();
        return run;
    }

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
