namespace Infra.Pipelines.Kargo;

/// <summary>A page of an application that says whether it works.</summary>
/// <param name="Url">A page that answers with JSON, over HTTPS.</param>
/// <param name="JsonPath">The value that counts, such as <c>{$.status}</c>.</param>
/// <param name="Expected">What it has to be.</param>
public sealed record KargoVerification(Uri Url, string JsonPath, string Expected);
