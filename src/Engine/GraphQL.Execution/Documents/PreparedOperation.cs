using System.Collections.Concurrent;
using System.Collections.Frozen;
using GraphQL.Execution.Planning;
using GraphQL.Language;

namespace GraphQL.Execution.Documents;

/// <summary>
/// An operation and its plans: one for each combination of answers to its <c>@skip</c> and <c>@include</c> variables, so that a plan has
/// no conditions left in it and its fields stand in exactly the order the specification asks for.
/// </summary>
internal sealed class PreparedOperation(
    ExecutableSchema schema, OperationDefinitionNode definition, FrozenDictionary<string, FragmentDefinitionNode> fragments)
{
    // A client that varies more than this is planned anew each time rather than remembered.
    private const int MaxPlans = 64;

    private readonly ConcurrentDictionary<ulong, OperationPlan> _plans = [];
    private readonly string[] _conditions = ConditionReader.Read(definition, fragments);

    public OperationDefinitionNode Definition { get; } = definition;

    public OperationPlan PlanFor(IReadOnlyDictionary<string, object?> variables)
    {
        var answers = AnswersTo(variables);
        if (answers is { } known && _plans.TryGetValue(known, out var plan))
        {
            return plan;
        }

        plan = Compile(variables);
        return answers is { } key && _plans.Count < MaxPlans ? _plans.GetOrAdd(key, plan) : plan;
    }

    // The plan outlives the request: it must not hold on to the request's variables.
    private OperationPlan Compile(IReadOnlyDictionary<string, object?> variables)
    {
        var trueConditions = _conditions.Where(name => IsTrue(variables, name)).ToFrozenSet(StringComparer.Ordinal);
        return new OperationPlan(schema, Definition, fragments, trueConditions.Contains);
    }

    // One bit a variable; null where there are more variables than bits.
    private ulong? AnswersTo(IReadOnlyDictionary<string, object?> variables)
    {
        if (_conditions.Length > 64)
        {
            return null;
        }

        var answers = 0UL;
        for (var i = 0; i < _conditions.Length; i++)
        {
            if (IsTrue(variables, _conditions[i]))
            {
                answers |= 1UL << i;
            }
        }

        return answers;
    }

    private static bool IsTrue(IReadOnlyDictionary<string, object?> variables, string name) =>
        variables.TryGetValue(name, out var value) && value is true;
}
