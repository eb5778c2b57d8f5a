using System.Collections.Immutable;
using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using GraphQL.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GraphQL.Generators.Analysis;

/// <summary>Finds declarations that nothing uses: data loaders, and types that no field leads to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedDeclarationAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.UnusedDataLoader, Rules.UnreachableType];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(static end =>
        {
            var declared = DeclaredTypes.Of(end.Compilation, end.CancellationToken);
            if (declared.Module is { } module)
            {
                CheckLoaders(end, declared.Loaders, module);
                CheckTypes(end, declared.Classes, module);
            }
        });
    }

    private static void CheckLoaders(CompilationAnalysisContext end, IReadOnlyList<IMethodSymbol> loaders, ModuleModel module)
    {
        if (loaders.Count == 0)
        {
            return;
        }

        // Other assemblies may use what a library makes public.
        var isProgram = end.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
        var names = NamesIn(end);
        foreach (var method in loaders)
        {
            var stem = NamingConventions.Stem(method.Name);
            var loader = module.DataLoaders.FirstOrDefault(l => l.Name == stem);
            if (loader is not null && (isProgram || !loader.IsPublic) && !names.Contains(loader.InterfaceName) && !names.Contains(loader.ClassName))
            {
                end.ReportDiagnostic(Diagnostic.Create(Rules.UnusedDataLoader, method.Place(), method.Shown(), loader.InterfaceName));
            }
        }
    }

    private static HashSet<string> NamesIn(CompilationAnalysisContext end)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in end.Compilation.SyntaxTrees)
        {
            if (!tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))
            {
                names.UnionWith(tree.GetRoot(end.CancellationToken).DescendantNodes().OfType<SimpleNameSyntax>().Select(n => n.Identifier.ValueText));
            }
        }

        return names;
    }

    private static void CheckTypes(CompilationAnalysisContext end, IReadOnlyList<INamedTypeSymbol> classes, ModuleModel module)
    {
        // Without a root it is a part of a schema whose roots are elsewhere.
        if (!module.Objects.Any(o => o.Name == "Query"))
        {
            return;
        }

        var reach = new Reach(module);
        var named = module.Objects.Where(o => !o.SharesClr).Select(o => (o.Name, o.Clr))
            .Concat(module.Inputs.Select(i => (i.Name, i.Clr)))
            .Concat(module.Enums.Select(e => (e.Name, (string?)e.Clr)));
        foreach (var (name, clr) in named)
        {
            if (clr is not null && !reach.IsReached(name)
                && classes.FirstOrDefault(c => (DeclaredTypes.ExtendedBy(c) ?? c).Clr() == clr) is { } declaration)
            {
                end.ReportDiagnostic(Diagnostic.Create(Rules.UnreachableType, declaration.Place(), name, declaration.Shown()));
            }
        }
    }
}
