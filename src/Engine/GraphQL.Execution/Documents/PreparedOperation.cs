using System.Collections.Frozen;
using GraphQL.Execution.Planning;
using GraphQL.Language;

namespace GraphQL.Execution.Documents;

/// <summary>An operation and its plans: those of a response that is delivered at once, and those of one that is delivered bit by bit.</summary>
internal sealed class PreparedOperation
{
    private readonly PlanVariants _plans;
    private readonly PlanVariants? _incrementalPlans;

    public PreparedOperation(
        ExecutableSchema schema, OperationDefinitionNode definition, FrozenDictionary<string, FragmentDefinitionNode> fragments)
    {
        Definition = definition;
        var conditions = new ConditionReader(definition, fragments);
        _plans = new PlanVariants(
            [.. conditions.Choices],
            answers => new OperationPlan(schema, definition, fragments, name => answers.Contains(new Condition(name, UnlessFalse: false))));
        if (conditions.HasDeliveries && schema.HasIncrementalDelivery)
        {
            _incrementalPlans = new PlanVariants(
                [.. conditions.Choices, .. conditions.Deliveries],
                answers => new OperationPlan(
                    schema,
                    definition,
                    fragments,
                    name => answers.Contains(new Condition(name, UnlessFalse: false)),
                    new IncrementalReader(name => answers.Contains(new Condition(name, UnlessFalse: true)))));
        }
    }

    public OperationDefinitionNode Definition { get; }

    /// <summary>How to answer at once.</summary>
    public OperationPlan PlanFor(IReadOnlyDictionary<string, object?> variables) => _plans.PlanFor(variables);

    /// <summary>How to answer bit by bit; as at once where the operation does not ask for it.</summary>
    public OperationPlan PlanIncrementally(IReadOnlyDictionary<string, object?> variables) => (_incrementalPlans ?? _plans).PlanFor(variables);
}
