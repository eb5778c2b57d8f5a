using GraphQL.Execution.Planning;
using GraphQL.Execution.Scheduling;

namespace GraphQL.Execution.Caching;

/// <summary>How the answer of an operation that has run may be kept: as the schema says, unless the run says less.</summary>
internal static class AnswerCaching
{
    private static readonly CachePolicy Private = new(int.MaxValue, CacheControlScope.Private);

    /// <summary>The policy; null where nobody may keep the answer.</summary>
    public static CachePolicy? PolicyOf(OperationResult result, OperationPlan plan, OperationExecution execution)
    {
        if (plan.CachePolicy is not { } policy || result.Errors.Count > 0)
        {
            return null;
        }

        if (execution.CacheLimit is { } limit)
        {
            policy = policy.Restrict(limit);
        }

        // Somebody else might not be allowed to have what this caller is.
        if (plan.Rules.Length > 0 && !execution.Request.SharesAnswer)
        {
            policy = policy.Restrict(Private);
        }

        return policy.IsCacheable ? policy : null;
    }
}
