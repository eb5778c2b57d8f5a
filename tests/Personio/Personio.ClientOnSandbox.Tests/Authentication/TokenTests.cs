using Personio.Client.Absences;
using Personio.Client.Authentication;
using Personio.Client.Employees;
using Personio.ClientOnSandbox.Tests.Testing;

namespace Personio.ClientOnSandbox.Tests.Authentication;

public sealed class TokenTests
{
    [Fact]
    public async Task Revoke_TheTokenOfV2_IsFollowedByAnotherWhenItIsNeeded()
    {
        await using var session = await LiveSession.StartAsync();
        var (absences, tokens) = (session.Client<AbsencesClient>(), session.Client<IPersonioTokens>());
        (await tokens.RevokeAsync()).ShouldBeFalse("there is none yet");
        await absences.ListTypesAsync();
        await session.Client<EmployeesClient>().GetAttributesAsync();
        session.Sandbox.ClearCalls();

        (await tokens.RevokeAsync()).ShouldBeTrue();
        await absences.ListTypesAsync();
        await session.Client<EmployeesClient>().GetAttributesAsync();

        session.Sandbox.GetCalls().Select(call => (call.Path, call.Status)).ShouldBe(
        [
            ("/v2/auth/revoke", 200), ("/v2/auth/token", 200), ("/v2/absence-types", 200), ("/v1/company/employees/attributes", 200),
        ]);
    }

    [Fact]
    public async Task Tokens_ThatTheServerEnded_AreReplacedWithoutTheCallerNoticing()
    {
        await using var session = await LiveSession.StartAsync();
        await session.Client<AbsencesClient>().ListTypesAsync();
        await session.Client<EmployeesClient>().GetAttributesAsync();

        session.Sandbox.RevokeAllTokens();

        (await session.Client<AbsencesClient>().ListTypesAsync()).ShouldNotBeEmpty();
        (await session.Client<EmployeesClient>().GetAttributesAsync()).ShouldNotBeEmpty();
    }
}
