using Personio.Client.Authentication;
using Personio.Client.Connections;
using Personio.Client.Errors;
using Personio.Client.Http;

namespace Personio.Client.CareerSite;

/// <summary>
/// The jobs that a company's career site offers: public, on a host of the company's own, without any credential. Every method throws
/// <see cref="PersonioException"/> for what the site does not answer properly.
/// </summary>
public sealed class CareerSiteClient
{
    private const string FeedRoute = "/xml";

    private readonly PersonioTransport transport;

    internal CareerSiteClient(PersonioTransport transport)
    {
        this.transport = transport;
    }

    /// <summary>
    /// All jobs, each once; none when the board is empty. A job that is not written in the language is there without its text. A feed has 20 MB at most.
    /// </summary>
    /// <param name="language">The language of the texts; the site's own, usually German, when null.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PersonioNotFoundException">There is no such company.</exception>
    /// <exception cref="PersonioBadResponseException">
    /// No feed came: the company has switched it off, or the address is not a career site's. Never told as an empty board.
    /// </exception>
    /// <exception cref="PersonioAuthenticationException">The connection does not say whose career site it is. No call was made.</exception>
    /// <exception cref="ArgumentException">The language cannot be one.</exception>
    public async Task<IReadOnlyList<JobPosition>> ListPositionsAsync(
        CareerSiteLanguage? language = null, CancellationToken cancellationToken = default)
    {
        var code = language?.Require(nameof(language));
        var site = transport.Connection.CareerSite ?? throw Missing();
        var request = new PersonioRequest
        {
            Api = PersonioApi.CareerSite,
            Route = FeedRoute,
            Address = new Uri(site, new QueryString("xml").Add("language", code).ToString()),
            Accepts = AcceptedContent.Xml,
        };
        using var payload = await SendAsync(request, cancellationToken);
        return JobFeedReader.Read(payload.Bytes, request.Endpoint, id => new Uri(site, new QueryString($"job/{id}").Add("language", code).ToString()));
    }

    private async Task<PersonioPayload> SendAsync(PersonioRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await transport.SendAsync(request, cancellationToken) ?? throw PersonioErrors.BadResponse(request.Endpoint, "it is missing.");
        }
        catch (PersonioBadResponseException exception) when (exception.Status is >= 300 and < 400)
        {
            throw PersonioErrors.BadResponse(
                request.Endpoint, "it leads elsewhere. Has the company switched its XML feed on, and is this its career site?", exception.Status);
        }
    }

    private PersonioAuthenticationException Missing()
    {
        var options = transport.Connection.Options;
        return new PersonioAuthenticationException(
            new PersonioFailure { Endpoint = $"GET {FeedRoute}" },
            $"Connection '{options.Name}' has no career site: {options.SettingName(nameof(PersonioConnectionOptions.Company))} is not set.");
    }
}
