using Personio.Client.Connections;
using Personio.Client.Errors;

namespace Personio.Client.Authentication;

/// <summary>Tells whether a connection can authenticate, for a readiness check. A keyed singleton under the connection's name.</summary>
public interface IPersonioProbe
{
    /// <summary>
    /// Asks for a token: of the generation that the connection is pinned to, else of the one that employees are read by. One at hand is enough, so a healthy
    /// connection is asked nothing, and one that needs no token, for the career site or by the recruiting key, neither.
    /// </summary>
    /// <returns>Why there is no token; null where there is one, or none is needed.</returns>
    Task<PersonioException?> FindProblemAsync(CancellationToken cancellationToken);
}

/// <summary>The probe of one connection.</summary>
internal sealed class PersonioProbe(IPersonioAuthorizationSource source, PersonioConnection connection) : IPersonioProbe
{
    private bool NeedsToken => !string.IsNullOrEmpty(connection.Options.ClientId)
        || (string.IsNullOrEmpty(connection.Options.RecruitingToken) && connection.CareerSite is null);

    public async Task<PersonioException?> FindProblemAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (NeedsToken)
            {
                await source.GetAsync(connection.Options.ApiVersion == PersonioApiVersion.V2 ? PersonioApi.V2 : PersonioApi.V1, cancellationToken);
            }

            return null;
        }
        catch (PersonioException problem)
        {
            return problem;
        }
    }
}
