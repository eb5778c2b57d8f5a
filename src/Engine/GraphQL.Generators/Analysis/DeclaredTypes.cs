using System.Collections.Immutable;
using GraphQL.Generators.Models;
using GraphQL.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Analysis;

/// <summary>The module that an assembly declares, with the classes behind it.</summary>
internal sealed class DeclaredTypes
{
    private DeclaredTypes(ModuleModel? module, IReadOnlyList<INamedTypeSymbol> classes, IReadOnlyList<IMethodSymbol> loaders) =>
        (Module, Classes, Loaders) = (module, classes, loaders);

    public ModuleModel? Module { get; }

    /// <summary>The classes with an attribute of ours.</summary>
    public IReadOnlyList<INamedTypeSymbol> Classes { get; }

    /// <summary>The methods marked <c>[DataLoader]</c>.</summary>
    public IReadOnlyList<IMethodSymbol> Loaders { get; }

    public static DeclaredTypes Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var all = TypesOf(compilation.Assembly.GlobalNamespace).ToList();
        var classes = all.Where(t => Array.Exists(KnownNames.TypeTriggers, t.Has)).ToList();
        var loaders = all.SelectMany(t => t.GetMembers().OfType<IMethodSymbol>()).Where(m => m.Has(KnownNames.DataLoader)).ToList();
        // What is wrong with the declarations the generator has said.
        var result = ModuleParser.Parse(
            compilation,
            [.. classes.Select(t => t.QualifiedMetadataName())],
            [.. loaders.Select(m => m.ContainingType.QualifiedMetadataName()).Distinct()],
            ImmutableArray<DocumentationFile>.Empty,
            rootNamespace: null,
            cancellationToken);
        return new DeclaredTypes(result.Module, classes, loaders);
    }

    /// <summary>What a class adds fields to; null where it is no such class.</summary>
    public static INamedTypeSymbol? ExtendedBy(INamedTypeSymbol type) =>
        (type.Attribute(KnownNames.ObjectTypeOf) ?? type.Attribute(KnownNames.InterfaceTypeOf) ?? type.Attribute(KnownNames.UnionTypeOf))?.AttributeClass!.TypeArguments[0] as INamedTypeSymbol;

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (var nested in TypesOf(member))
            {
                yield return nested;
            }
        }
    }
}
