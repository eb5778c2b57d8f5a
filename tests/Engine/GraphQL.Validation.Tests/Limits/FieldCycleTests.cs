namespace GraphQL.Validation.Tests.Limits;

public sealed class FieldCycleTests
{
    [Theory]
    [InlineData("{ employee(id: 1) { supervisor { supervisor { supervisor { id } } } } }", true)]
    [InlineData("{ employee(id: 1) { supervisor { supervisor { supervisor { supervisor { id } } } } } }", false)]
    [InlineData("{ employee(id: 1) { a: supervisor { b: supervisor { ... on Employee { c: supervisor { ...F } } } } } } fragment F on Employee { supervisor { id } }", false)]
    [InlineData("{ employee(id: 1) { supervisor { id } a: supervisor { id } b: supervisor { id } c: supervisor { id } } }", true)]
    [InlineData("{ __schema { types { ofType { ofType { ofType { ofType { name } } } } } } }", true)]
    public void Validate_PathThroughOneField_MayGoThroughItThreeTimes(string document, bool isValid)
    {
        var errors = TestSchema.Validate(document);

        if (isValid)
        {
            errors.ShouldBeEmpty();
            return;
        }

        var error = errors.ShouldHaveSingleItem();
        error.Code.ShouldBe(ValidationErrorCodes.MaxFieldCycles);
        error.Message.ShouldContain("The operation goes through Employee.supervisor 4 times on one path; at most 3 are allowed (GraphQLLimits.MaxFieldCycles).");
    }

    [Fact]
    public void Validate_FieldWithANumberOfItsOwn_IsHeldToThat()
    {
        var limits = new ValidationLimits { FieldCycles = new Dictionary<string, int>(StringComparer.Ordinal) { ["Employee.supervisor"] = 1 } };

        TestSchema.Validate("{ employee(id: 1) { supervisor { id } } }", limits).ShouldBeEmpty();
        TestSchema.Validate("{ employee(id: 1) { supervisor { supervisor { id } } } }", limits).ShouldHaveSingleItem()
            .Message.ShouldContain("at most 1 are allowed (GraphQLLimits.FieldCycles)");
    }

    [Fact]
    public void Validate_FragmentsThatDouble_AreMeasuredOnceEach() => TestSchema.Validate(
            Documents.DoublingFragments(60),
            ValidationLimits.None with { MaxFieldCycles = 10 })
        .ShouldContain(e => e.Code == ValidationErrorCodes.MaxFieldCycles);
}
