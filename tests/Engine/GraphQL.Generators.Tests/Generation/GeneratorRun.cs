using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GraphQL.Generators.Tests.Generation;

/// <summary>Runs the generator over source text, as the compiler does.</summary>
internal sealed class GeneratorRun
{
    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using GraphQL;
        global using GraphQL.Data;
        global using GraphQL.DataLoader;
        global using GraphQL.Execution;
        global using GraphQL.Federation;
        """;

    // Missing documentation, and versions of the framework: nothing the generator could be to blame for.
    private static readonly string[] Ignored = ["CS1591", "CS1573", "CS1701", "CS1702"];

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("GraphQL.Generators", StringComparison.Ordinal))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private GeneratorRun(CSharpCompilation input, GeneratorDriver driver)
    {
        Input = input;
        Driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out _);
        Output = output;
    }

    public CSharpCompilation Input { get; }

    public GeneratorDriver Driver { get; }

    public Compilation Output { get; }

    /// <summary>What the generator itself reported.</summary>
    public IReadOnlyList<Diagnostic> Reported => [.. Driver.GetRunResult().Diagnostics];

    /// <summary>What the compiler has to say about the source with the generated text, warnings included.</summary>
    public IReadOnlyList<Diagnostic> CompilerFindings =>
        [.. Output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning && !Ignored.Contains(d.Id))];

    public IEnumerable<GeneratedSourceResult> Files => Driver.GetRunResult().Results.Single().GeneratedSources;

    public static GeneratorRun Of(string source, params IEnumerable<MetadataReference> references) => Of(source, [], references);

    public static GeneratorRun Of(
        string source, ImmutableArray<AdditionalText> files, params IEnumerable<MetadataReference> references) =>
        OfAssembly("Personio.Sample", source, files, references);

    public static GeneratorRun OfAssembly(
        string assembly, string source, ImmutableArray<AdditionalText> files, params IEnumerable<MetadataReference> references) => new(
        Compile(assembly, source, references),
        CSharpGeneratorDriver.Create(
            [new SchemaModuleGenerator().AsSourceGenerator()],
            files,
            ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)));

    public static CSharpCompilation Compile(string assembly, string source, params IEnumerable<MetadataReference> references) =>
        CSharpCompilation.Create(
            assembly,
            [
                CSharpSyntaxTree.ParseText(Usings, ParseOptions, "Usings.cs"),
                CSharpSyntaxTree.ParseText(source, ParseOptions, "Source.cs"),
            ],
            References.AddRange(references),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Goes on with edited source in the same driver.</summary>
    public GeneratorRun Edit(string source) => new(
        Input.ReplaceSyntaxTree(Input.SyntaxTrees.Last(), CSharpSyntaxTree.ParseText(source, ParseOptions, "Source.cs")), Driver);

    /// <summary>Goes on with one more file in the same driver.</summary>
    public GeneratorRun AddFile(string source) =>
        new(Input.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, ParseOptions, "Other.cs")), Driver);

    public string File(string aspect) =>
        Files.Single(f => f.HintName.EndsWith($".{aspect}.g.cs", StringComparison.Ordinal)).SourceText.ToString();

    /// <summary>The text of a generated class, for a snapshot of just that one.</summary>
    public string Class(string name) => Output.SyntaxTrees.SelectMany(t => t.GetRoot().DescendantNodes())
        .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax>().Single(c => c.Identifier.Text == name).ToString();
}
