using Infra.Contracts.Releases;

namespace Infra.Pipelines.Applications;

/// <summary>An application of an application repository: how it is tested and published.</summary>
public sealed record ApplicationProject
{
    /// <summary>The application, as the estate declares it.</summary>
    public required Application Application { get; init; }

    /// <summary>Its folder in the application repository: letters, digits and <c>. _ - /</c>.</summary>
    public required string Folder { get; init; }

    /// <summary>
    /// The script that tests it, in its folder, with bash. Default: <c>dotnet test</c>.
    /// </summary>
    public string Test { get; init; } = "dotnet test";

    /// <summary>
    /// The script that builds its artifact and pushes it, in its folder, with bash. It finds the artifact's name in <c>$ARTIFACT</c> and the commit in
    /// <c>$VERSION</c>. Default: a container image, from the folder's Dockerfile.
    /// </summary>
    public string Publish { get; init; } = """
        docker build --tag "$ARTIFACT" --label "org.opencontainers.image.revision=$VERSION" .
        docker push "$ARTIFACT"
        """;
}
