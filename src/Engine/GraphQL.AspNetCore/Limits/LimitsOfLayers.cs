using System.Collections.Frozen;
using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Validation;

namespace GraphQL.AspNetCore.Limits;

/// <summary>Hands a server's limits to the layers that hold requests to them.</summary>
internal static class LimitsOfLayers
{
    /// <summary>The options with the server's limits in place of their own.</summary>
    public static ExecutorOptions Apply(GraphQLLimits limits, ExecutorOptions options) => options with
    {
        ExecutionTimeout = limits.ExecutionTimeout,
        Parser = ForParser(limits),
        Validation = options.Validation with { Limits = ForValidation(limits) },
        Limits = ForExecution(limits),
    };

    /// <summary>Whether a change to the options left the limits alone.</summary>
    public static bool AreEqual(ExecutorOptions before, ExecutorOptions after) =>
        before.ExecutionTimeout == after.ExecutionTimeout
        && before.Parser == after.Parser
        && before.Validation.Limits == after.Validation.Limits
        && before.Limits == after.Limits;

    private static ParserOptions ForParser(GraphQLLimits limits) => new()
    {
        MaxBytes = limits.MaxBytes,
        MaxTokens = limits.MaxTokens,
        MaxNesting = limits.MaxNesting,
        MaxDefinitions = limits.MaxDefinitions,
        MaxFields = limits.MaxFields,
        MaxDirectives = limits.MaxDirectives,
        MaxDirectivesPerLocation = limits.MaxDirectivesPerLocation,
        MaxVariableDefinitions = limits.MaxVariableDefinitions,
    };

    private static ValidationLimits ForValidation(GraphQLLimits limits) => new()
    {
        MaxExpandedFields = limits.MaxExpandedFields,
        MaxDepth = limits.MaxDepth,
        MaxAliases = limits.MaxAliases,
        MaxRootFields = limits.MaxRootFields,
        MaxFragmentVisits = limits.MaxFragmentVisits,
        MaxIntrospectionDepth = limits.MaxIntrospectionDepth,
        MaxIntrospectionListDepth = limits.MaxIntrospectionListDepth,
        MaxIntrospectionOfTypeDepth = limits.MaxIntrospectionOfTypeDepth,
        MaxFieldMergeComparisons = limits.MaxFieldMergeComparisons,
        MaxFieldCycles = limits.MaxFieldCycles,
        FieldCycles = limits.FieldCycles.ToFrozenDictionary(StringComparer.Ordinal),
        MaxValidationErrors = limits.MaxValidationErrors,
    };

    private static ExecutionLimits ForExecution(GraphQLLimits limits) => new()
    {
        MaxVariablesBytes = limits.MaxVariablesBytes,
        MaxVariableDepth = limits.MaxVariableDepth,
        MaxVariableListItems = limits.MaxVariableListItems,
        MaxVariableStringBytes = limits.MaxVariableStringBytes,
        MaxFieldCost = limits.MaxFieldCost,
        MaxTypeCost = limits.MaxTypeCost,
        MaxErrors = limits.MaxErrors,
        MaxResultBytes = limits.MaxResultBytes,
        MaxPendingDeliveries = limits.MaxPendingDeliveries,
    };
}
