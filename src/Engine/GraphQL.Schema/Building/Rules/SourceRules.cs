namespace GraphQL.Schema;

/// <summary>What a caller of the builder said that rules need to know.</summary>
/// <param name="AllowNoQueryType">The schema need not have a query root.</param>
/// <param name="CoercedScalars">The scalars a coercion was given for.</param>
internal sealed record SourceRuleOptions(bool AllowNoQueryType, IReadOnlyCollection<string> CoercedScalars);

/// <summary>The rules about definitions as written. Where they hold, the model can be made.</summary>
internal static class SourceRules
{
    internal static void Check(SchemaSource source, SourceRuleOptions options, SchemaErrors errors)
    {
        RootTypesRule.Check(source, options, errors);
        NamesRule.Check(source, errors);
        UniqueMembersRule.Check(source, errors);
        MembersExistRule.Check(source, errors);
        KnownTypesRule.Check(source, options, errors);
        DirectiveLocationsRule.Check(source, errors);
    }
}
