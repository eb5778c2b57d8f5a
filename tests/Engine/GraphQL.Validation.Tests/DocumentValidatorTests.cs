using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Validation.Tests;

public sealed class DocumentValidatorTests
{
    private static readonly ValidationLimits Three = new() { MaxValidationErrors = 3 };

    [Fact]
    public void Validate_ErrorsOfManyRules_AreInDocumentOrder()
    {
        const string document = """
            query ($unused: Int) {
              employee { nmae }
              person { ...Nobody @cute }
            }
            fragment Nowhere on Unicorn { horn }
            """;

        TestSchema.ValidateWithoutLimits(document).Select(e => e.Rule).ShouldBe(
            [
                "NoUnusedVariables",
                "ProvidedRequiredArguments",
                "FieldsOnCorrectType",
                "KnownFragmentNames",
                "KnownDirectives",
                "NoUnusedFragments",
                "KnownTypeNames",
            ]);
    }

    [Fact]
    public void Validate_MoreErrorsThanAllowed_StopsAndSaysSo()
    {
        var document = GraphQLParser.ParseDocument("{ a b c d e }");
        var validator = new DocumentValidator(TestSchema.Instance, new ValidationOptions { Limits = Three, Suggestions = false });

        var errors = validator.Validate(document);

        errors.Count.ShouldBe(4);
        errors.Take(3).ShouldAllBe(e => e.Code == ValidationErrorCodes.ValidationFailed);
        errors[3].Code.ShouldBe(ValidationErrorCodes.TooManyErrors);
        errors[3].Message.ShouldContain("more than 3 errors");
    }

    [Fact]
    public void Validate_AsManyErrorsAsAllowed_DoesNotSayThereAreMore()
    {
        var validator = new DocumentValidator(TestSchema.Instance, new ValidationOptions { Limits = Three });

        validator.Validate(GraphQLParser.ParseDocument("{ a b c }")).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("{ employee(id: 1) { nmae } }")]
    [InlineData("{ person { nickname } }")]
    [InlineData("{ person }")]
    [InlineData("{ person { ... on Employe { id } } }")]
    [InlineData("{ employee(id: 1, idd: 2) { id @skip(iff: true, if: true) } }")]
    [InlineData("{ values { role(value: MANAGR) filter(value: { nam: 1 }) } }")]
    public void Validate_SuggestionsOff_NamesNothingOfTheSchemaThatWasNotAsked(string document)
    {
        var parsed = GraphQLParser.ParseDocument(document);
        var silent = new DocumentValidator(TestSchema.Instance, new ValidationOptions { Suggestions = false });

        silent.Validate(parsed).ShouldNotBeEmpty();
        silent.Validate(parsed).ShouldAllBe(e => !e.Message.Contains("Did you mean"));
        new DocumentValidator(TestSchema.Instance).Validate(parsed).ShouldContain(e => e.Message.Contains("Did you mean"));
    }

    [Theory]
    [InlineData("mutation { rename }", "The mutation operation is not supported by the schema.")]
    [InlineData("subscription { changed }", "The subscription operation is not supported by the schema.")]
    public void Validate_OperationTheSchemaHasNoRootFor_IsRefused(string document, string message)
    {
        var schema = new SchemaBuilder().AddSdl("type Query { name: String }").Build();

        var error = new DocumentValidator(schema).Validate(GraphQLParser.ParseDocument(document)).ShouldHaveSingleItem();

        error.Message.ShouldBe(message);
        error.Rule.ShouldBe("KnownOperationTypes");
        error.Locations.ShouldBe([new SourceLocation(1, 1)]);
    }

    [Fact]
    public async Task Validate_ManyThreads_GiveTheSameErrors()
    {
        var validator = new DocumentValidator(TestSchema.Instance);
        var document = GraphQLParser.ParseDocument(
            "query ($a: Int) { employee(id: $b) { nmae ...F } } fragment F on Employee { x: name x: id }");
        var expected = validator.Validate(document).Select(e => e.Message).ToArray();

        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => validator.Validate(document))));

        expected.Length.ShouldBe(4);
        all.ShouldAllBe(errors => errors.Select(e => e.Message).SequenceEqual(expected));
    }

    [Fact]
    public void Validate_TreeMadeByCode_HasErrorsWithoutLocations()
    {
        var field = new FieldNode(null, new NameNode("unicorn"), [], [], null);
        var document = new DocumentNode(
            [new OperationDefinitionNode(null, OperationType.Query, null, [], [], new SelectionSetNode([field]))]);

        TestSchema.Instance.QueryType.ShouldNotBeNull();
        new DocumentValidator(TestSchema.Instance).Validate(document).ShouldHaveSingleItem().Locations.ShouldBeEmpty();
    }
}
