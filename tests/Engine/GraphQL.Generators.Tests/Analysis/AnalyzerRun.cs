using System.Collections.Immutable;
using GraphQL.Generators.Analysis;
using GraphQL.Generators.Tests.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GraphQL.Generators.Tests.Analysis;

/// <summary>Runs the analyzers over source text and what the generator makes of it, as the compiler does.</summary>
internal static class AnalyzerRun
{
    /// <summary>What is found and not suppressed: ids with messages.</summary>
    /// <param name="source">What stands in the project.</param>
    /// <param name="kind">A program, unless told otherwise.</param>
    public static async Task<IReadOnlyList<Diagnostic>> OfAsync(string source, OutputKind kind = OutputKind.ConsoleApplication)
    {
        var run = GeneratorRun.Of(source);
        run.Reported.ShouldBeEmpty();
        var output = run.Output.WithOptions(run.Output.Options.WithOutputKind(kind));
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new ResolverAnalyzer(), new UnusedDeclarationAnalyzer()];
        return await output.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
