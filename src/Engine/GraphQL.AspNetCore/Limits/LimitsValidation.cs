using System.Diagnostics.CodeAnalysis;
using GraphQL.Language;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.Limits;

/// <summary>Refuses limits under which a server could not serve anything, before it starts.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the service provider.")]
internal sealed class LimitsValidation : IValidateOptions<GraphQLLimits>
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    public ValidateOptionsResult Validate(string? name, GraphQLLimits options)
    {
        var failures = Positive(options).Where(limit => !(limit.Value > 0)).Select(limit => $"{LimitSetting.Of(limit.Name)} must be above 0.")
            .Concat(NotNegative(options).Where(limit => limit.Value < 0).Select(limit => $"{LimitSetting.Of(limit.Name)} must not be below 0."))
            .ToList();
        if (options.MaxRequestBodyBytes > Array.MaxLength)
        {
            failures.Add($"{LimitSetting.Of(nameof(options.MaxRequestBodyBytes))} must be at most {Array.MaxLength}.");
        }

        if (options.MaxExecutionWait > LongestWait)
        {
            failures.Add($"{LimitSetting.Of(nameof(options.MaxExecutionWait))} must be at most {LongestWait.TotalMinutes} minutes.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<(string Name, double Value)> Positive(GraphQLLimits o) =>
    [
        (nameof(o.MaxRequestBodyBytes), o.MaxRequestBodyBytes),
        (nameof(o.MaxBatchOperations), o.MaxBatchOperations),
        (nameof(o.MaxConcurrentExecutions), o.MaxConcurrentExecutions),
        (nameof(o.MaxEventStreams), o.MaxEventStreams),
        (nameof(o.MaxExecutionWait), o.MaxExecutionWait.Ticks),
        (nameof(o.ExecutionTimeout), o.ExecutionTimeout.Ticks),
        (nameof(o.MaxVariablesBytes), o.MaxVariablesBytes),
        (nameof(o.MaxErrors), o.MaxErrors),
        (nameof(o.MaxResultBytes), o.MaxResultBytes),
        (nameof(o.MaxBytes), o.MaxBytes),
        (nameof(o.MaxTokens), o.MaxTokens),
        (nameof(o.MaxNesting), o.MaxNesting),
        (nameof(o.MaxDefinitions), o.MaxDefinitions),
        (nameof(o.MaxFields), o.MaxFields),
        (nameof(o.MaxExpandedFields), o.MaxExpandedFields),
        (nameof(o.MaxDepth), o.MaxDepth),
        (nameof(o.MaxRootFields), o.MaxRootFields),
        (nameof(o.MaxFieldMergeComparisons), o.MaxFieldMergeComparisons),
        (nameof(o.MaxFieldCycles), o.MaxFieldCycles),
        (nameof(o.MaxValidationErrors), o.MaxValidationErrors),
    ];

    // Nothing at all of these is a server that does without.
    private static IEnumerable<(string Name, double Value)> NotNegative(GraphQLLimits o) =>
    [
        (nameof(o.MaxWaitingExecutions), o.MaxWaitingExecutions),
        (nameof(o.MaxVariableDepth), o.MaxVariableDepth),
        (nameof(o.MaxVariableListItems), o.MaxVariableListItems),
        (nameof(o.MaxVariableStringBytes), o.MaxVariableStringBytes),
        (nameof(o.MaxVariableDefinitions), o.MaxVariableDefinitions),
        (nameof(o.MaxFieldCost), o.MaxFieldCost),
        (nameof(o.MaxTypeCost), o.MaxTypeCost),
        (nameof(o.MaxPendingDeliveries), o.MaxPendingDeliveries),
        (nameof(o.MaxDirectives), o.MaxDirectives),
        (nameof(o.MaxDirectivesPerLocation), o.MaxDirectivesPerLocation),
        (nameof(o.MaxAliases), o.MaxAliases),
        (nameof(o.MaxFragmentVisits), o.MaxFragmentVisits),
        (nameof(o.MaxIntrospectionDepth), o.MaxIntrospectionDepth),
        (nameof(o.MaxIntrospectionListDepth), o.MaxIntrospectionListDepth),
        (nameof(o.MaxIntrospectionOfTypeDepth), o.MaxIntrospectionOfTypeDepth),
        .. o.FieldCycles.Select(field => ($"{nameof(o.FieldCycles)}[\"{field.Key}\"]", (double)field.Value)),
    ];
}
