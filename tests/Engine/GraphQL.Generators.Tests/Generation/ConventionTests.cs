using GraphQL.Generators.Parsing;

namespace GraphQL.Generators.Tests.Generation;

public sealed class ConventionTests
{
    [Theory]
    [InlineData("FirstName", "firstName")]
    [InlineData("ID", "id")]
    [InlineData("IBAN", "iban")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("already", "already")]
    [InlineData("V2", "v2")]
    public void OfMember_DotNetName_BecomesCamelCase(string name, string expected) => NamingConventions.OfMember(name).ShouldBe(expected);

    [Theory]
    [InlineData("GetEmployeesAsync", "employees")]
    [InlineData("Get", "get")]
    [InlineData("Getter", "getter")]
    [InlineData("Async", "async")]
    [InlineData("SearchAsync", "search")]
    public void OfMethod_DotNetName_LosesGetAndAsync(string name, string expected) => NamingConventions.OfMethod(name).ShouldBe(expected);

    [Theory]
    [InlineData("Active", "ACTIVE")]
    [InlineData("OnLeave", "ON_LEAVE")]
    [InlineData("HRPartner", "HR_PARTNER")]
    [InlineData("V2", "V2")]
    [InlineData("Half_Day", "HALF_DAY")]
    public void OfEnumValue_DotNetName_BecomesScreamingSnakeCase(string name, string expected) =>
        NamingConventions.OfEnumValue(name).ShouldBe(expected);

    [Theory]
    [InlineData("A1_b", true)]
    [InlineData("__type", false)]
    [InlineData("1a", false)]
    [InlineData("a-b", false)]
    [InlineData("", false)]
    public void IsValid_Name_FollowsTheGrammar(string name, bool expected) => NamingConventions.IsValid(name).ShouldBe(expected);
}
