using GraphQL.Schema;

namespace GraphQL.Validation.Cost;

/// <summary>The weight of what a variable brings along.</summary>
/// <param name="model">The weights.</param>
/// <param name="variable">The variable's name.</param>
/// <param name="weight">What it weighs that the variable is given at all.</param>
/// <param name="type">Its type, for what is inside of an input object.</param>
internal sealed class InputCost(CostModel model, string variable, double weight, GraphQLType type)
{
    public double Evaluate(IReadOnlyDictionary<string, object?> variables) =>
        variables.TryGetValue(variable, out var value) ? weight + model.WeightInside(value, type) : 0;
}
