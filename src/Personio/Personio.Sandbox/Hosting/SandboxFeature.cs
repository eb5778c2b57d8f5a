namespace Personio.Sandbox;

/// <summary>What an account may not have booked.</summary>
public enum SandboxFeature
{
    /// <summary>Without it, <c>/v2/legal-entities</c> answers 412.</summary>
    LegalEntities,

    /// <summary>Without it, <c>/v2/org-units</c> answers 412.</summary>
    OrgUnits,

    /// <summary>Without it, <c>/v2/compensations</c> answers 403 to credentials with every scope.</summary>
    Compensations,

    /// <summary>Without it, the recruiting API and <c>/v2/recruiting</c> answer 403.</summary>
    Recruiting,

    /// <summary>Without it, the career site's feed is a redirect to elsewhere.</summary>
    XmlFeed,
}
