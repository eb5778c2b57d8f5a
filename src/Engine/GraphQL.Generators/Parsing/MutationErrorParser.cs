using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Reads which errors a mutation has and which exceptions they stand for.</summary>
internal sealed class MutationErrorParser(ParsingContext context, TypeRegistry types)
{
    private const string Factory = "CreateErrorFrom";
    private readonly Dictionary<string, (INamedTypeSymbol Type, IMethodSymbol Mutation)> _known = new(StringComparer.Ordinal);

    /// <summary>The object types that are errors, by name, each with a mutation that has it.</summary>
    public IReadOnlyDictionary<string, (INamedTypeSymbol Type, IMethodSymbol Mutation)> Known => _known;

    public MutationErrors Parse(IMethodSymbol method, ITypeSymbol result)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var mappings = new List<(INamedTypeSymbol Exception, string? Factory)>();
        foreach (var type in MutationRules.ReturnedErrors(result))
        {
            Add(type, method, names);
        }

        foreach (var (type, attribute) in MutationRules.ErrorsOf(method))
        {
            var found = MappingsOf(type).ToList();
            foreach (var (exception, factory, error) in found)
            {
                if (mappings.Exists(m => SymbolEqualityComparer.Default.Equals(m.Exception, exception)))
                {
                    Report(type, method, attribute.Place(), $"stands for '{exception.Shown()}', as another one does; remove one of the two");
                    continue;
                }

                mappings.Add((exception, factory));
                Add(error, method, names);
            }

            if (found.Count == 0)
            {
                Report(
                    type, method, attribute.Place(),
                    $"stands for nothing; make it an exception, or give it a public constructor or a static method '{Factory}' that takes one");
            }
        }

        // A switch takes the first that fits.
        var ordered = mappings.OrderByDescending(m => Depth(m.Exception)).Select(m => new ErrorMappingModel(m.Exception.Clr(), m.Factory));
        return new MutationErrors(names.ToEquatableArray(), ordered.ToEquatableArray());
    }

    public void Report(INamedTypeSymbol error, IMethodSymbol method, Location? place, string problem) =>
        context.Report(Rules.MutationError, place ?? method.Place(), error.Shown(), method.Shown(), problem);

    private static IEnumerable<(INamedTypeSymbol Exception, string? Factory, INamedTypeSymbol Error)> MappingsOf(INamedTypeSymbol type)
    {
        if (type.IsException())
        {
            yield return (type, null, type);
            yield break;
        }

        foreach (var method in type.GetMembers(Factory).OfType<IMethodSymbol>())
        {
            // A factory of several errors returns a list of them.
            if (method.IsStatic && ExceptionOf(method) is { } exception
                && (ListTypes.ItemOf(method.ReturnType, isInput: false) ?? method.ReturnType) is INamedTypeSymbol { SpecialType: SpecialType.None } error)
            {
                yield return (exception, $"{type.Clr()}.{Factory}", error);
            }
        }

        foreach (var constructor in type.IsAbstract ? [] : type.InstanceConstructors)
        {
            if (ExceptionOf(constructor) is { } exception)
            {
                yield return (exception, $"new {type.Clr()}", type);
            }
        }
    }

    private static INamedTypeSymbol? ExceptionOf(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Public, Parameters.Length: 1 }
        && method.Parameters[0].Type is INamedTypeSymbol type && type.IsException()
            ? type
            : null;

    private static int Depth(INamedTypeSymbol type)
    {
        var depth = 0;
        for (var level = type; level is not null; level = level.BaseType)
        {
            depth++;
        }

        return depth;
    }

    private void Add(INamedTypeSymbol error, IMethodSymbol method, SortedSet<string> names)
    {
        if (types.Register((INamedTypeSymbol)error.WithNullableAnnotation(NullableAnnotation.None), SchemaTypeKind.Object, method.Place()) is { } name)
        {
            names.Add(name);
            _known[name] = (error, method);
        }
    }
}

/// <summary>The errors of a mutation.</summary>
/// <param name="Names">Their types' names in the schema.</param>
/// <param name="Mappings">The exceptions they stand for, the most special first.</param>
internal sealed record MutationErrors(EquatableArray<string> Names, EquatableArray<ErrorMappingModel> Mappings);
