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
        if (Array.IndexOf(Roots, typeName) >= 0)
        {
            Add(context, typeName, fieldName, member.ContainingType);
        }
    }

    /// <summary>Says so where an input object asks for something: nobody is asked there.</summary>
    public static void CheckInput(ParsingContext context, INamedTypeSymbol type)
    {
        CheckForeign(context, type);
        foreach (var symbol in type.GetMembers().Prepend(type))
        {
            if (symbol.Attribute(KnownNames.Authorize) is { } attribute)
            {
                context.Report(
                    Rules.AuthorizationPlace, attribute.Place(), symbol.Shown(),
                    "is marked [Authorize], but input objects are not authorized; mark the fields that take them");
            }
        }
    }

    private static void Add(ParsingContext context, string typeName, string? fieldName, ISymbol symbol)
    {
        CheckForeign(context, symbol);
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is(KnownNames.Authorize))
            {
                context.Authorizations.Add(new AuthorizationModel(
                    typeName, fieldName, attribute.FirstString() ?? attribute.NamedString("Policy"),
                    attribute.NamedStrings("Roles").ToEquatableArray(), IsAnonymous: false));
            }
        }
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
