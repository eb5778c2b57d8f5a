using System.Collections.Immutable;
using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using GraphQL.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GraphQL.Generators.Analysis;

/// <summary>Looks into resolvers and data loaders: what they call for each parent, and whether it can be cancelled.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResolverAnalyzer : DiagnosticAnalyzer
{
    private const string DataLoaderInterface = "GraphQL.DataLoader.IDataLoader`2";

    private static readonly string[] Roots = [KnownNames.QueryType, KnownNames.MutationType, KnownNames.SubscriptionType];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.CallPerRow, Rules.NoCancellation];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var compilation = start.Compilation;
            var token = start.CancellationToken;
            var reach = new Lazy<(ModuleModel Module, Reach Reach)?>(() =>
                DeclaredTypes.Of(compilation, token).Module is { } module ? (module, new Reach(module)) : null);
            var parameters = new ParameterRules(new ParsingContext(compilation, new Documentation([]), token));
            start.RegisterOperationBlockAction(block =>
            {
                if (block.OwningSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: true } method
                    || method.Has(KnownNames.Ignore))
                {
                    return;
                }

                var calls = TasksIn(block.OperationBlocks).ToList();
                var isLoader = method.Has(KnownNames.DataLoader);
                var extended = DeclaredTypes.ExtendedBy(method.ContainingType);
                var isResolver = method.DeclaredAccessibility == Accessibility.Public
                    && (extended is not null || Array.Exists(Roots, method.ContainingType.Has));
                if (isLoader || isResolver)
                {
                    CheckCancellation(block, method, calls);
                }

                if (isResolver && !isLoader && extended is not null && !method.Has(KnownNames.BatchResolver))
                {
                    CheckCalls(block, method, extended, calls, parameters, reach);
                }
            });
        });
    }

    // Precisely: a method that returns a task, called on a service of the resolver that is no data loader, where the roots lead to the
    // parent's type by way of a list.
    private static void CheckCalls(
        OperationBlockAnalysisContext block, IMethodSymbol method, INamedTypeSymbol parent, List<IInvocationOperation> calls, ParameterRules parameters,
        Lazy<(ModuleModel Module, Reach Reach)?> reach)
    {
        var call = calls.Find(c => c.Instance is IParameterReferenceOperation { Parameter: var service }
            && parameters.KindOf(service) == ParameterKind.Service && !IsDataLoader(service.Type));
        if (call is not null && method.Has(KnownNames.ReferenceResolver))
        {
            block.ReportDiagnostic(Diagnostic.Create(Rules.CallPerRow, method.Place(), method.Shown(), call.TargetMethod.Shown(), "Query._entities"));
            return;
        }

        if (call is null || !method.Parameters.Any(p => p.Has(KnownNames.Parent)) || reach.Value is not { } schema)
        {
            return;
        }

        var clr = parent.Clr();
        var listedBy = schema.Module.Objects.Where(o => o.Clr == clr || parent.TypeKind == TypeKind.Interface && o.Implements.Contains(NameOf(parent)))
            .Select(o => schema.Reach.ListedBy(o.Name)).FirstOrDefault(f => f is not null);
        if (listedBy is not null)
        {
            block.ReportDiagnostic(Diagnostic.Create(
                Rules.CallPerRow, method.Place(), method.Shown(), call.TargetMethod.Shown(), listedBy));
        }
    }

    private static void CheckCancellation(OperationBlockAnalysisContext block, IMethodSymbol method, List<IInvocationOperation> calls)
    {
        if (IsAwaited(method.ReturnType) && !TakesToken(method) && calls.Find(c => CanTakeToken(c.TargetMethod)) is { } call)
        {
            block.ReportDiagnostic(Diagnostic.Create(Rules.NoCancellation, method.Place(), method.Shown(), call.TargetMethod.Shown()));
        }
    }

    // Itself, or by an overload.
    private static bool CanTakeToken(IMethodSymbol called) =>
        TakesToken(called) || called.ContainingType.GetMembers(called.Name).OfType<IMethodSymbol>().Any(TakesToken);

    private static bool TakesToken(IMethodSymbol method) => method.Parameters.Any(p => p.Type.Is("System.Threading.CancellationToken"));

    private static string NameOf(INamedTypeSymbol type) =>
        type.Attribute(KnownNames.InterfaceType)?.FirstString() ?? AnnotationReader.Name(type) ?? type.Name;

    // Calls that may take time. What Task itself offers wraps and waits for others' work.
    private static IEnumerable<IInvocationOperation> TasksIn(ImmutableArray<IOperation> blocks) => blocks
        .SelectMany(b => b.DescendantsAndSelf()).OfType<IInvocationOperation>()
        .Where(c => c.Type is { } type && IsAwaited(type)
            && c.TargetMethod.ContainingNamespace?.ToDisplayString() != "System.Threading.Tasks"
            && c.TargetMethod.Name != "ConfigureAwait");

    private static bool IsAwaited(ITypeSymbol type) =>
        type.Is("System.Threading.Tasks.Task") || type.Is("System.Threading.Tasks.Task`1")
        || type.Is("System.Threading.Tasks.ValueTask") || type.Is("System.Threading.Tasks.ValueTask`1") || type.Is(KnownNames.AsyncEnumerable);

    private static bool IsDataLoader(ITypeSymbol type) =>
        type.Is(DataLoaderInterface) || type.AllInterfaces.Any(i => i.Is(DataLoaderInterface));
}
