using System.Globalization;
using GraphQL.Federation.Composite;
using GraphQL.Federation.Definitions;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation;

/// <summary>Turns uses of directives into what a profile can compose.</summary>
internal static class ProfileDirectives
{
    /// <summary>The use as the profile's composer reads it; null where it does not.</summary>
    public static DirectiveNode? Rewrite(DirectiveNode directive, FederationProfile profile)
    {
        var name = directive.Name.Value;
        // What a gateway fills or uses goes as a whole where it does not.
        if (name is MachineryNames.FromContext or CompositeDirectives.Require or CompositeDirectives.Internal)
        {
            return directive;
        }

        if (name is CompositeDirectives.Lookup or CompositeDirectives.Is or CacheControl.Directive)
        {
            return null;
        }

        if (!FederationDirectives.IsKnown(name))
        {
            return directive;
        }

        if (!profile.Composes(name))
        {
            return null;
        }

        return name switch
        {
            CostDirectives.Cost => Cost(directive),
            CostDirectives.ListSize => ListSize(directive),
            _ => WithoutUnknown(directive, profile),
        };
    }

    // Weights are whole numbers in federation: what costs a part of a unit costs one.
    private static DirectiveNode? Cost(DirectiveNode cost)
    {
        if (CostDirectives.WeightOf([cost]) is not { } weight)
        {
            return null;
        }

        var whole = Math.Clamp(weight < 0 ? Math.Floor(weight) : Math.Ceiling(weight), int.MinValue, int.MaxValue);
        return new DirectiveNode(cost.Name, [new ArgumentNode(new NameNode("weight"), new IntValueNode(whole.ToString("F0", CultureInfo.InvariantCulture)))]);
    }

    // Where a size is assumed, no slicing argument is needed: WunderGraph's composition wants to be told.
    private static DirectiveNode ListSize(DirectiveNode size)
    {
        const string RequiresOne = "requireOneSlicingArgument";
        var known = Without(size, "slicingArgumentDefaultValue");
        return Has(known, "assumedSize") && Has(known, "slicingArguments")
            ? new DirectiveNode(
                known.Name, [.. Without(known, RequiresOne).Arguments, new ArgumentNode(new NameNode(RequiresOne), new BooleanValueNode(value: false))])
            : known;
    }

    private static bool Has(DirectiveNode directive, string argument) => directive.Arguments.Any(given => given.Name.Value == argument);

    private static DirectiveNode WithoutUnknown(DirectiveNode directive, FederationProfile profile)
    {
        var unknown = directive.Arguments.Select(argument => argument.Name.Value)
            .FirstOrDefault(argument => FederationDirectives.IsKnown($"{directive.Name.Value}.{argument}") && !profile.Composes($"{directive.Name.Value}.{argument}"));
        return unknown is null ? directive : Without(directive, unknown);
    }

    private static DirectiveNode Without(DirectiveNode directive, string argument) =>
        new(directive.Name, [.. directive.Arguments.Where(given => given.Name.Value != argument)]);
}
