using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL.Differential.Tests.Worlds;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Differential.Tests.Reference;

/// <summary>
/// The specification's algorithms (GraphQL September 2025, §6) as they are written there: recursive, depth first, one value at a time. Slow
/// and obvious, to judge the fast executor by.
/// </summary>
internal sealed partial class NaiveExecutor(GraphQLSchema schema, DocumentNode document, World world)
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments =
        document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(f => f.Name.Value);

    private readonly Dictionary<string, Resolution> _resolved = [];
    private Dictionary<string, object?> _variables = [];

    /// <summary>What the resolvers of the last execution did, by response path.</summary>
    public IReadOnlyDictionary<string, Resolution> Resolved => _resolved;

    /// <summary>§6.1 ExecuteRequest, of the document's only operation.</summary>
    public NaiveResponse Execute(JsonElement variables)
    {
        _resolved.Clear();
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        if (!TryCoerceVariables(operation, variables, out _variables))
        {
            return NaiveResponse.Refused;
        }

        var isSerial = operation.Operation is OperationType.Mutation;
        var type = schema.GetRootType(operation.Operation)!;
        return ExecuteSelectionSets(type, World.Root(type.Name), [operation.SelectionSet], "", isSerial) switch
        {
            Failed failed => new NaiveResponse(HasData: true, null, [new NulledPosition(failed.Errors)]),
            Completion filled => new NaiveResponse(HasData: true, (JsonObject)((Filled)filled).Value!, ((Filled)filled).Nulled),
        };
    }

    /// <summary>§6.3 ExecuteSelectionSet, of one or more merged selection sets.</summary>
    private Completion ExecuteSelectionSets(
        ObjectType type, object parent, IEnumerable<SelectionSetNode> selectionSets, string path, bool isSerial = false)
    {
        var fields = new OrderedDictionary<string, List<FieldNode>>();
        foreach (var selectionSet in selectionSets)
        {
            CollectFields(type, selectionSet, fields, []);
        }

        var data = new JsonObject();
        var nulled = new List<NulledPosition>();
        var errors = new List<FieldError>();
        foreach (var (responseName, nodes) in fields)
        {
            switch (ExecuteField(type, parent, nodes, $"{path}/{responseName}"))
            {
                case Filled filled:
                    data.Add(responseName, filled.Value);
                    nulled.AddRange(filled.Nulled);
                    break;
                case Failed failed when isSerial:
                    return failed; // what comes later must not happen any more
                case Failed failed:
                    errors.AddRange(failed.Errors);
                    break;
            }
        }

        return errors.Count > 0 ? new Failed(errors) : new Filled(data, nulled);
    }

    /// <summary>§6.3.2 CollectFields.</summary>
    private void CollectFields(
        ObjectType type, SelectionSetNode selectionSet, OrderedDictionary<string, List<FieldNode>> fields, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (IsTrue(selection, "skip") == true || IsTrue(selection, "include") == false)
            {
                continue;
            }

            if (selection is FieldNode field)
            {
                fields.TryAdd(field.ResponseName, []);
                fields[field.ResponseName].Add(field);
            }
            else if (selection is InlineFragmentNode inline)
            {
                if (inline.TypeCondition is null || Applies(inline.TypeCondition, type))
                {
                    CollectFields(type, inline.SelectionSet, fields, visited);
                }
            }
            else if (selection is FragmentSpreadNode spread && visited.Add(spread.Name.Value))
            {
                var fragment = _fragments[spread.Name.Value];
                if (Applies(fragment.TypeCondition, type))
                {
                    CollectFields(type, fragment.SelectionSet, fields, visited);
                }
            }
        }
    }

    /// <summary>What a directive's condition says; null where the selection does not have the directive.</summary>
    private bool? IsTrue(ISelectionNode selection, string directiveName) =>
        selection.Directives.FirstOrDefault(d => d.Name.Value == directiveName)?.Arguments.Single().Value switch
        {
            null => null,
            BooleanValueNode literal => literal.Value,
            var variable => _variables.GetValueOrDefault(((VariableNode)variable).Name.Value) is true,
        };

    /// <summary>§6.3.2 DoesFragmentTypeApply.</summary>
    private bool Applies(NamedTypeNode condition, ObjectType type) =>
        schema.TryGetType(condition.Name.Value, out var fragmentType) && fragmentType switch
        {
            InterfaceType interfaceType => type.Interfaces.Contains(interfaceType),
            UnionType union => union.Types.Contains(type),
            _ => fragmentType == type,
        };
}
