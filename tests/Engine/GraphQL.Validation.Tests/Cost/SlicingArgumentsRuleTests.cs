using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Validation.Tests.Cost;

public sealed class SlicingArgumentsRuleTests
{
    private static readonly DocumentValidator Validator = new(new SchemaBuilder().AddSdl("""
        type Query {
          strict(first: Int, last: Int): [Int] @listSize(slicingArguments: ["first", "last"])
          lenient(first: Int, last: Int): [Int] @listSize(slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
          assumed: [Int] @listSize(assumedSize: 5)
          defaulted(first: Int = 10, last: Int): [Int] @listSize(slicingArguments: ["first", "last"])
        }
        """).Build());

    [Theory]
    [InlineData("{ strict(first: 1) }")]
    [InlineData("{ strict(last: 1, first: null) }")]
    [InlineData("query($n: Int) { strict(last: $n) }")]
    [InlineData("{ lenient }")]
    [InlineData("{ lenient(first: 1, last: 1) }")]
    [InlineData("{ assumed }")]
    [InlineData("{ defaulted }")]
    [InlineData("{ defaulted(last: 3) }")]
    public void Validate_OneSlicingArgumentOrNoneNeeded_IsValid(string document) =>
        Validator.Validate(GraphQLParser.ParseDocument(document)).ShouldBeEmpty();

    [Theory]
    [InlineData("{ strict }", "none")]
    [InlineData("{ strict(first: null) }", "none")]
    [InlineData("{ strict(first: 1, last: 1) }", "2")]
    [InlineData("{ defaulted(first: null) }", "none")]
    public void Validate_NoneOrSeveralWhereOneIsNeeded_IsRefused(string document, string count)
    {
        var error = Validator.Validate(GraphQLParser.ParseDocument(document)).ShouldHaveSingleItem();

        error.Code.ShouldBe(ValidationErrorCodes.ValidationFailed);
        error.Rule.ShouldBe("SlicingArguments");
        error.SpecifiedBy.ShouldBeNull();
        error.Message.ShouldContain($"needs exactly one of the arguments \"first\", \"last\", but {count} of them was given.");
    }
}
