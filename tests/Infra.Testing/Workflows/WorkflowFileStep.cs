using Infra.Testing.Yaml;
using YamlDotNet.RepresentationModel;

namespace Infra.Testing.Workflows;

/// <summary>A step of a job.</summary>
public sealed record WorkflowFileStep(YamlNode Node)
{
    public string Name => Node.At("name").Text();

    public string Run => Node.At("run").Text();

    /// <summary>The action without its version.</summary>
    public string Action => Node.At("uses").Text().Split('@')[0];

    public string With(string name) => Node.At("with", name).Text();

    /// <summary>The identity that it takes in a cloud; null where it takes none.</summary>
    public string? Identity => Action switch
    {
        "aws-actions/configure-aws-credentials" => With("role-to-assume").Split('/')[^1],
        "google-github-actions/auth" => With("service_account").Split('@')[0],
        "azure/login" => With("client-id").Trim('$', '{', '}', ' ').Replace('_', '-').ToLowerInvariant(),
        _ => null,
    };
}
