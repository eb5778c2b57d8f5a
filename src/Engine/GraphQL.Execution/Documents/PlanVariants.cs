using System.Collections.Concurrent;
using System.Collections.Frozen;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Documents;

/// <summary>
/// The plans of an operation: one for each combination of answers to its conditions, so that a plan has no conditions left in it and its
/// fields stand in exactly the order the specification asks for.
/// </summary>
/// <param name="conditions">What decides the operation's shape.</param>
/// <param name="compile">Makes the plan under which the given conditions are true.</param>
internal sealed class PlanVariants(Condition[] conditions, Func<FrozenSet<Condition>, OperationPlan> compile)
{
    // A client that varies more than this is planned anew each time rather than remembered.
    private const int MaxPlans = 64;

    private readonly ConcurrentDictionary<ulong, OperationPlan> _plans = [];

    public OperationPlan PlanFor(IReadOnlyDictionary<string, object?> variables)
    {
        var answers = AnswersTo(variables);
        if (answers is { } known && _plans.TryGetValue(known, out var plan))
        {
            return plan;
        }

        using var planning = GraphQLTelemetry.Source.StartActivity("graphql.plan");

        // The plan outlives the request: it must not hold on to the request's variables.
        plan = compile(conditions.Where(c => c.IsTrue(variables)).ToFrozenSet());
        return answers is { } key && _plans.Count < MaxPlans ? _plans.GetOrAdd(key, plan) : plan;
    }

    // One bit a condition; null where there are more conditions than bits.
    private ulong? AnswersTo(IReadOnlyDictionary<string, object?> variables)
    {
        if (conditions.Length > 64)
        {
            return null;
        }

        var answers = 0UL;
        for (var i = 0; i < conditions.Length; i++)
        {
            if (conditions[i].IsTrue(variables))
            {
                answers |= 1UL << i;
            }
        }

        return answers;
    }
}
