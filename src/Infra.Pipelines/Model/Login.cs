using Infra.Contracts.Identities;

namespace Infra.Pipelines.Model;

/// <summary>Who a job is in the clouds that it works in.</summary>
/// <param name="Identity">The identity; trust policies are written from the same.</param>
/// <param name="Clouds">How it is taken, by cloud.</param>
public sealed record Login(PipelineIdentity Identity, IReadOnlyDictionary<string, CloudLogin> Clouds);
