namespace Infra.EndToEnd.Tests.Packages;

/// <summary>The tests that share one feed: packing takes a minute.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackageFeed>
{
    public const string Name = "packages";
}
