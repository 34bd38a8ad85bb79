namespace HashiCorp.Cdktf;

/// <summary>What <c>for_each</c> takes: a <see cref="TerraformIterator"/>.</summary>
public interface ITerraformIterator;
