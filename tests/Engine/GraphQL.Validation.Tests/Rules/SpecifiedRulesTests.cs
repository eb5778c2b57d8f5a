using GraphQL.Language;
using GraphQL.Validation.Rules;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Tests.Rules;

public sealed class SpecifiedRulesTests
{
    private const string RuleSuffix = "Rule";

    private static readonly string[] Editions = ["September2025", "draft"];

    public static TheoryData<string> RuleNames => [.. FindRuleNames()];

    public static TheoryData<string, string> Situations
    {
        get
        {
            var situations = new TheoryData<string, string>();
            foreach (var rule in FindRuleNames())
            {
                foreach (var item in RuleCase.Read(rule))
                {
                    situations.Add(rule, item.Situation);
                }
            }

            return situations;
        }
    }

    [Theory, MemberData(nameof(Situations))]
    public void Validate_SituationOfARule_GivesTheErrorsInTheTable(string rule, string situation)
    {
        var item = RuleCase.Read(rule).Single(c => c.Situation == situation);

        var errors = TestSchema.ValidateWithoutLimits(item.Document).Where(e => e.Rule == rule).ToList();

        errors.Select(RuleCase.Describe).ShouldBe(item.Errors);
        errors.ShouldAllBe(e => e.Code == ValidationErrorCodes.ValidationFailed);
        errors.ShouldAllBe(e => Editions.Any(edition => e.SpecifiedBy!.StartsWith($"https://spec.graphql.org/{edition}/#sec-")));
    }

    [Theory, MemberData(nameof(RuleNames))]
    public void Validate_TableOfARule_HasValidAndInvalidSituations(string rule)
    {
        var cases = RuleCase.Read(rule);

        cases.ShouldContain(c => c.Errors.Count == 0);
        // The schema has all three roots; what happens without one has a test of its own.
        if (rule != "KnownOperationTypes")
        {
            cases.ShouldContain(c => c.Errors.Count > 0);
        }

        cases.Select(c => c.Situation).ShouldBeUnique();
    }

    [Theory, MemberData(nameof(Situations))]
    public void Validate_SameDocumentTwice_GivesTheSameListInDocumentOrder(string rule, string situation)
    {
        var document = RuleCase.Read(rule).Single(c => c.Situation == situation).Document;

        var first = TestSchema.ValidateWithoutLimits(document).ToList();

        TestSchema.ValidateWithoutLimits(document).Select(RuleCase.Describe).ShouldBe(first.Select(RuleCase.Describe));
        first.Select(e => (e.Locations[0].Line, e.Locations[0].Column)).ShouldBeInOrder();
    }

    private static IEnumerable<string> FindRuleNames()
    {
        var document = GraphQLParser.ParseDocument("{ __typename }");
        var context = new ValidationContext(
            new SchemaIndex(TestSchema.Instance), new DocumentIndex(document), ValidationOptions.Default);
        return SpecifiedRules.Create(context).Select(r => r.GetType().Name[..^RuleSuffix.Length]);
    }
}
