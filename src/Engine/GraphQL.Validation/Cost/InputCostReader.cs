using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Validation.Cost;

/// <summary>Reads what the arguments of fields and directives weigh: the part that is known, and the part that variables bring along.</summary>
internal sealed class InputCostReader(CostModel model)
{
    private readonly List<InputCost> _inputs = [];

    public double Known { get; private set; }

    public InputCost[] Inputs => [.. _inputs];

    public void AddArguments(IReadOnlyList<InputValueDefinition> definitions, IReadOnlyList<ArgumentNode> given)
    {
        foreach (var definition in definitions)
        {
            Add(definition, given.FirstOrDefault(a => string.Equals(a.Name.Value, definition.Name, StringComparison.Ordinal))?.Value);
        }
    }

    public void AddDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (model.Schema.TryGetDirective(directive.Name.Value, out var definition))
            {
                AddArguments(definition.Arguments, directive.Arguments);
            }
        }
    }

    private void Add(InputValueDefinition definition, IValueNode? literal)
    {
        var weight = CostModel.WeightOf(definition);
        if (weight == 0 && !model.CanWeigh(definition.Type))
        {
            return;
        }

        if (literal is VariableNode variable)
        {
            _inputs.Add(new InputCost(model, variable.Name.Value, weight, definition.Type));
        }
        else if (literal is not null)
        {
            Known += weight;
            AddInside(literal, definition.Type);
        }
        else if (definition.DefaultValue is not null)
        {
            Known += weight + model.WeightInside(definition.CoercedDefaultValue, definition.Type);
        }
    }

    private void AddInside(IValueNode literal, GraphQLType type)
    {
        switch (literal)
        {
            case VariableNode variable:
                _inputs.Add(new InputCost(model, variable.Name.Value, weight: 0, type));
                break;
            case ListValueNode list:
                foreach (var item in list.Items)
                {
                    AddInside(item, type);
                }

                break;
            case ObjectValueNode value when type.Named is InputObjectType input:
                foreach (var field in input.Fields)
                {
                    Add(field, value.Fields.FirstOrDefault(f => string.Equals(f.Name.Value, field.Name, StringComparison.Ordinal))?.Value);
                }

                break;
        }
    }
}
