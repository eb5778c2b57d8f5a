using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Limits;

/// <summary>All limits that are checked ahead of the specification's rules.</summary>
internal static class LimitRules
{
    public static void Check(ValidationContext context)
    {
        if (ReferenceEquals(context.Limits, ValidationLimits.None))
        {
            return;
        }

        var measures = new DocumentMeasures(context.Document);
        LimitRule[] rules =
        [
            new MaxExpandedFieldsRule(context),
            new MaxFragmentVisitsRule(context),
            new MaxDepthRule(context),
            new MaxIntrospectionDepthRule(context),
            new MaxAliasesRule(context),
            new MaxRootFieldsRule(context),
            new MaxFieldCyclesRule(context),
        ];
        foreach (var rule in rules)
        {
            rule.Check(measures);
        }
    }
}
