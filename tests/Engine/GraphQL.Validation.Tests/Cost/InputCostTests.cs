using static GraphQL.Validation.Tests.Cost.Priced;

namespace GraphQL.Validation.Tests.Cost;

/// <summary>Arguments, input fields and directives weigh too.</summary>
public sealed class InputCostTests
{
    private const string Sdl = """
        directive @charge(fee: Int @cost(weight: "4"), note: String) on FIELD | QUERY
        type Query {
          find(by: By, deep: Boolean @cost(weight: "8"), limit: Int = 3 @cost(weight: "0.5")): Int
          any(of: [By!] @cost(weight: "0")): Int
        }
        input By { id: ID name: String @cost(weight: "2") not: By @cost(weight: "3") plain: Plain }
        input Plain { n: Int }
        """;

    public static TheoryData<string, string?, double> Operations => new()
    {
        { "{ find }", null, 0.5 },
        { "{ find(deep: true) }", null, 8.5 },
        { "{ find(limit: null) }", null, 0.5 },
        { "{ find(by: { id: 1 }) }", null, 1.5 },
        { "{ find(by: { name: \"x\" }) }", null, 3.5 },
        { "{ find(by: { not: { name: \"x\", not: { id: 1 } } }) }", null, 0.5 + 1 + 3 + 2 + 3 },
        { "{ find(by: { plain: { n: 1 } }) }", null, 0.5 + 1 + 1 },
        { "{ any(of: [{ name: \"x\" }, { name: \"y\" }, { id: 1 }]) }", null, 4 },
        { "query($by: By) { find(by: $by) }", null, 0.5 },
        { "query($by: By) { find(by: $by) }", """{ "by": { "name": "x", "not": { "name": "y" } } }""", 0.5 + 1 + 2 + 3 + 2 },
        { "query($by: By) { find(by: $by) }", """{ "by": null }""", 1.5 },
        { "query($of: [By!]) { any(of: $of) }", """{ "of": [{ "name": "x" }, { "id": 1 }, { "name": "z" }] }""", 4 },
        { "query($not: By) { find(by: { name: \"x\", not: $not }) }", """{ "not": { "name": "y" } }""", 0.5 + 1 + 2 + 3 + 2 },
        { "{ find @charge(fee: 1) }", null, 4.5 },
        { "{ find @charge(note: \"free\") }", null, 0.5 },
        { "query @charge(fee: 1) { find }", null, 4.5 },
        { "query($fee: Int) { find @charge(fee: $fee) }", """{ "fee": 1 }""", 4.5 },
        { "query($fee: Int) { find @charge(fee: $fee) }", null, 0.5 },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public void Cost_OfInputs_IsThatOfWhatIsGiven(string document, string? variables, double field) =>
        Price(Sdl, document, variables).Field.ShouldBe(field);
}
