namespace Personio.Client.Authentication;

/// <summary>Authorizations of one connection, whichever way its APIs hand them out.</summary>
internal interface IPersonioAuthorizationSource
{
    /// <summary>The authorization for an API; fetched when there is none, shared by everyone who asks meanwhile.</summary>
    /// <exception cref="Errors.PersonioException">The credentials are missing or refused, or the token endpoint fails.</exception>
    ValueTask<PersonioAuthorization> GetAsync(PersonioApi api, CancellationToken cancellationToken);

    /// <summary>
    /// Reports that Personio rejected an authorization. True when asking again may give another one; false when it may not, which is final.
    /// </summary>
    bool TryReplace(PersonioApi api, PersonioAuthorization rejected);
}
