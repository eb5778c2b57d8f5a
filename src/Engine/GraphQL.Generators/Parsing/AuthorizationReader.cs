using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Reads <c>[Authorize]</c> and <c>[AllowAnonymous]</c>.</summary>
internal static class AuthorizationReader
{
    private static readonly string[] Roots = ["Query", "Mutation", "Subscription"];

    /// <summary>Reads what the classes behind a type ask for.</summary>
    public static void ReadType(ParsingContext context, string typeName, params IEnumerable<ISymbol> declarations)
    {
        foreach (var declaration in declarations)
        {
            Add(context, typeName, null, declaration);
        }
    }

    /// <summary>Reads what a field's member asks for, and on a root type the class around it.</summary>
    public static void ReadField(ParsingContext context, string typeName, string fieldName, ISymbol member)
    {
        CheckForeign(context, member);
        if (member.Has(KnownNames.AllowAnonymous))
        {
            context.Authorizations.Add(new AuthorizationModel(typeName, fieldName, null, EquatableArray<string>.Empty, IsAnonymous: true));
            return;
        }

        Add(context, typeName, fieldName, member);
        if (member is IPropertySymbol property && PropertyParser.ParameterOf(property) is { } parameter)
        {
            Add(context, typeName, fieldName, parameter);
        }

        if (Array.IndexOf(Roots, typeName) >= 0)
        {
            Add(context, typeName, fieldName, member.ContainingType);
        }
    }

    /// <summary>Says so where an input object asks for something as a whole: its fields do, and the fields that take it.</summary>
    public static void CheckInput(ParsingContext context, INamedTypeSymbol type)
    {
        CheckForeign(context, type);
        if (type.Attribute(KnownNames.Authorize) is { } attribute)
        {
            context.Report(
                Rules.AuthorizationPlace, attribute.Place(), type.Shown(),
                "is marked [Authorize], but an input object is not authorized as a whole; mark its properties, or the fields that take it");
        }
    }

    /// <summary>Reads what an argument or an input field asks for: of the symbols that stand for it.</summary>
    public static EquatableArray<DemandModel> ReadInput(ParsingContext context, params IEnumerable<ISymbol?> symbols) =>
        symbols.OfType<ISymbol>().SelectMany(symbol => Demands(context, symbol)).Distinct().ToEquatableArray();

    private static void Add(ParsingContext context, string typeName, string? fieldName, ISymbol symbol) => context.Authorizations.AddRange(
        Demands(context, symbol).Select(demand => new AuthorizationModel(typeName, fieldName, demand.Policy, demand.Roles, IsAnonymous: false)));

    private static IEnumerable<DemandModel> Demands(ParsingContext context, ISymbol symbol)
    {
        CheckForeign(context, symbol);
        return symbol.GetAttributes().Where(attribute => attribute.AttributeClass.Is(KnownNames.Authorize)).Select(attribute => new DemandModel(
            attribute.FirstString() ?? attribute.NamedString("Policy"), attribute.NamedStrings("Roles").ToEquatableArray()));
    }

    private static void CheckForeign(ParsingContext context, ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            // The web framework has attributes of the same names, for endpoints: here they would protect nothing.
            if (attribute.AttributeClass is { Name: "AuthorizeAttribute" or "AllowAnonymousAttribute" } type
                && !type.Is(KnownNames.Authorize) && !type.Is(KnownNames.AllowAnonymous))
            {
                context.Report(
                    Rules.AuthorizationPlace, attribute.Place(), symbol.Shown(),
                    $"is marked with '{type.ShownInFull()}', which GraphQL does not read; use the attribute of that name in 'GraphQL'");
            }
        }
    }
}
