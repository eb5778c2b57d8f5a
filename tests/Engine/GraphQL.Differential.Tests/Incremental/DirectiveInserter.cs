using System.Globalization;
using GraphQL.Differential.Tests.Generation;
using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation;

namespace GraphQL.Differential.Tests.Incremental;

/// <summary>Puts <c>@defer</c> and <c>@stream</c> at random places of a valid document, as far as it stays valid.</summary>
internal sealed class DirectiveInserter(GraphQLSchema schema, RandomSource random)
{
    private static readonly ParserOptions Trusted = ParserOptions.Trusted;

    private readonly DocumentValidator _validator = new(schema, new ValidationOptions { Limits = ValidationLimits.None });
    private int _labels;

    public string Insert(string document)
    {
        // From the back, so that the places in front stay where they are.
        foreach (var (place, isField) in PlacesIn(document).OrderByDescending(p => p.Place))
        {
            if (!random.Chance(isField ? 25 : 60))
            {
                continue;
            }

            var changed = document.Insert(place, isField ? Stream() : Defer());
            if (_validator.Validate(GraphQLParser.ParseDocument(changed, Trusted)).Count == 0)
            {
                document = changed;
            }
        }

        return document;
    }

    private string Defer() => $" @defer{Arguments([.. Common()])} ";

    private string Stream() => $" @stream{Arguments([.. Common(), .. random.Chance(50) ? [$"initialCount: {random.Below(4)}"] : Array.Empty<string>()])} ";

    private IEnumerable<string> Common()
    {
        if (random.Chance(50))
        {
            yield return $"label: \"{(_labels++).ToString(CultureInfo.InvariantCulture)}\"";
        }

        if (random.Chance(15))
        {
            yield return $"if: {(random.Chance(50) ? "true" : "false")}";
        }
    }

    private static string Arguments(string[] arguments) => arguments.Length == 0 ? "" : $"({string.Join(", ", arguments)})";

    private static List<(int Place, bool IsField)> PlacesIn(string document)
    {
        var places = new List<(int, bool)>();
        foreach (var definition in GraphQLParser.ParseDocument(document, Trusted).Definitions.OfType<IExecutableDefinitionNode>())
        {
            Collect(definition.SelectionSet);
        }

        return places;

        void Collect(SelectionSetNode set)
        {
            foreach (var selection in set.Selections)
            {
                var inner = selection switch
                {
                    FieldNode field => field.SelectionSet,
                    InlineFragmentNode inline => inline.SelectionSet,
                    _ => null,
                };
                places.Add((inner?.Location.Start ?? selection.Location.End, selection is FieldNode));
                if (inner is not null)
                {
                    Collect(inner);
                }
            }
        }
    }
}
