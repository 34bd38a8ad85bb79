namespace Infra.Policy.Rules.Google.Iam;

/// <summary>Kinds of members.</summary>
internal static class Members
{
    /// <summary>The whole world, with a Google account or without.</summary>
    public static NamePattern Everybody { get; } = new(
        "^(allUsers|allAuthenticatedUsers|principalSet://goog/public:all)$", "allUsers", "allAuthenticatedUsers");

    /// <summary>One person.</summary>
    public static NamePattern Person { get; } = new("^user:", "user:eve@lynx.example");

    /// <summary>A person under an address that no organization gave.</summary>
    public static NamePattern PrivateMail { get; } = new(
        @"(?i)^user:.*@(gmail|googlemail|yahoo|hotmail|outlook|aol|icloud|protonmail|mail|zoho)\.com$",
        "user:eve@gmail.com", "user:Eve@Outlook.com");

    /// <summary>An account that Google makes with a service, and that everything in a project shares.</summary>
    public static NamePattern DefaultAccount { get; } = new(
        @"^default$|-compute@developer\.gserviceaccount\.com$|@appspot\.gserviceaccount\.com$",
        "serviceAccount:412207-compute@developer.gserviceaccount.com", "serviceAccount:lynx-prod@appspot.gserviceaccount.com");

    /// <summary>A workload, in Google or outside.</summary>
    public static NamePattern Workload { get; } = new(
        "^(serviceAccount|principal|principalSet):", "serviceAccount:vm@lynx-prod.iam.gserviceaccount.com");

    /// <summary>Whoever has a token that a pool of identities takes.</summary>
    public static NamePattern WholePool { get; } = new(
        @"/workloadIdentityPools/[^/]+/\*$",
        "principalSet://iam.googleapis.com/projects/412207/locations/global/workloadIdentityPools/pipelines/*");
}
