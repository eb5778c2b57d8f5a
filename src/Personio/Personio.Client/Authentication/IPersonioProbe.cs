using Personio.Client.Errors;

namespace Personio.Client.Authentication;

/// <summary>Tells whether a connection can authenticate, for a readiness check.</summary>
public interface IPersonioProbe
{
    /// <summary>Asks for a token of the API that employees are read by; one at hand is enough, so a healthy connection is asked nothing.</summary>
    /// <returns>Why there is no token; null where there is one.</returns>
    Task<PersonioException?> FindProblemAsync(CancellationToken cancellationToken);
}

/// <summary>The probe of one connection.</summary>
internal sealed class PersonioProbe(IPersonioAuthorizationSource source) : IPersonioProbe
{
    public async Task<PersonioException?> FindProblemAsync(CancellationToken cancellationToken)
    {
        try
        {
            await source.GetAsync(PersonioApi.V1, cancellationToken);
            return null;
        }
        catch (PersonioException problem)
        {
            return problem;
        }
    }
}
