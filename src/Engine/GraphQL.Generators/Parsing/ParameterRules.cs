using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>
/// Tells arguments from services. In this order: an attribute decides; the types that the engine hands over itself; scalars, enums and
/// lists of arguments are arguments; so are records, structs and what is marked <c>[InputType]</c> or <c>[OneOf]</c>; every other
/// class, and every interface, is a service.
/// </summary>
internal sealed class ParameterRules(ParsingContext context)
{
    /// <summary>What the parameter receives; null where its type does not exist.</summary>
    public ParameterKind? KindOf(IParameterSymbol parameter)
    {
        if (parameter.Has(KnownNames.Parent))
        {
            return ParameterKind.Parent;
        }

        if (parameter.Has(KnownNames.Service))
        {
            return ParameterKind.Service;
        }

        if (parameter.Has(KnownNames.Argument))
        {
            return ParameterKind.Argument;
        }

        if (parameter.Has(KnownNames.GlobalState))
        {
            return ParameterKind.GlobalState;
        }

        if (parameter.Has(KnownNames.IsSelected))
        {
            return ParameterKind.IsSelected;
        }

        if (parameter.Has(KnownNames.EventMessage))
        {
            return ParameterKind.EventMessage;
        }

        if (parameter.Type.Is(KnownNames.ClaimsPrincipal))
        {
            return ParameterKind.User;
        }

        if (parameter.Type.Is("System.Threading.CancellationToken"))
        {
            return ParameterKind.CancellationToken;
        }

        if (parameter.Type.Is(KnownNames.SelectedFields))
        {
            return ParameterKind.SelectedFields;
        }

        if (parameter.Type.Is(KnownNames.PagingArguments))
        {
            return ParameterKind.Paging;
        }

        if (parameter.Type.Is(KnownNames.QueryContext))
        {
            return ParameterKind.Query;
        }

        if (parameter.Type.TypeKind == TypeKind.Error)
        {
            return LoaderOf(parameter) is null ? null : ParameterKind.Service;
        }

        return IsArgument(parameter.Type) ? ParameterKind.Argument : ParameterKind.Service;
    }

    /// <summary>
    /// The data loader that a parameter asks for. Its interface is generated in the same run, so that the compiler does not know it yet.
    /// </summary>
    public DataLoaderModel? LoaderOf(IParameterSymbol parameter)
    {
        var found = context.DataLoaders.FindAll(l => l.InterfaceName == parameter.Type.Name);
        return found.Count < 2
            ? found.FirstOrDefault()
            : found.Find(l => l.Namespace == parameter.ContainingNamespace.ToDisplayString()) ?? found[0];
    }

    private static bool IsArgument(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
        {
            return true;
        }

        if (ListTypes.ItemOf(type, isInput: true) is { } item)
        {
            return IsArgument(item);
        }

        return ScalarTypes.TryGet(type, out _, out _)
            || IsData(type)
            || type.IsRecord
            || type.TypeKind is TypeKind.Enum or TypeKind.Struct
            || type.Has(KnownNames.InputType)
            || type.Has(KnownNames.OneOf);
    }

    // Nobody registers a dictionary or a plain object as a service: taken for an argument, it is refused with a reason.
    private static bool IsData(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object
        || type.ContainingNamespace?.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) == true;
}
